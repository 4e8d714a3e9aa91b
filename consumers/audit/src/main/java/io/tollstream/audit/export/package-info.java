/** Where a history leaves the cluster: loss-free as NDJSON, flat as CSV and Parquet, with a manifest. Start at {@link io.tollstream.audit.export.ExportCommand}. */
@NullMarked
package io.tollstream.audit.export;

import org.jspecify.annotations.NullMarked;
