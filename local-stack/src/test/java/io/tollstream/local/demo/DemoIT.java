package io.tollstream.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollstream.commandline.Screen;
import io.tollstream.local.DataDirectory;
import io.tollstream.local.LocalStack;
import io.tollstream.local.OurServices;
import io.tollstream.local.Ports;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoIT {

    @TempDir
    Path data;

    @Test
    void theStoryEndsAsItShouldAndSoItDoesWhenPlayedAgainOnTheSameData() throws Exception {
        assertThat(play()).isTrue();
        assertThat(play()).isTrue();
    }

    private boolean play() throws InterruptedException {
        try (var directory = DataDirectory.at(data);
                var stack = LocalStack.start(directory, Ports.ANY, OurServices::start)) {
            return new Demo(stack, Story.bundled(), Screen.standard(), Duration.ZERO).play();
        }
    }
}
