package io.tollstream.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollstream.commandline.Trouble;
import io.tollstream.schemas.settings.BadSetting;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path place;

    @Test
    void oneStackAtATimeHoldsADirectory() {
        try (var held = DataDirectory.at(place)) {
            assertThatThrownBy(() -> DataDirectory.at(held.path()))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("in use by another stack");
        }

        DataDirectory.at(place).close();

        assertThat(place).exists();
    }

    @Test
    void aTemporaryOneIsGoneWhenClosed() throws Exception {
        var directory = DataDirectory.temporary();
        Files.writeString(
                Files.createDirectories(directory.path().resolve("a/b")).resolve("file"), "x");

        directory.close();

        assertThat(directory.path()).doesNotExist();
    }

    @Test
    void aFileIsNoDirectoryAndThatIsSaid() throws Exception {
        var file = Files.writeString(place.resolve("file"), "x");

        assertThatThrownBy(() -> DataDirectory.at(file))
                .isInstanceOf(BadSetting.class)
                .hasMessage(file + " is a file; give a directory with --data.");
        assertThatThrownBy(() -> DataDirectory.at(file.resolve("below")))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("--data")
                .hasMessageNotContaining("Exception");
    }
}
