package io.tollstream.audit.export;

/** In which forms an export is written. */
public enum Format {
    NDJSON,
    CSV,
    PARQUET
}
