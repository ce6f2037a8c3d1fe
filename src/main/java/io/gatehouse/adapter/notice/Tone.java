package io.gatehouse.adapter.notice;

import io.gatehouse.domain.Severity;
import io.gatehouse.port.NotificationChannel;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;

/// Two short tones, higher and thrice for what is critical.
public final class Tone implements NotificationChannel {

    private static final float SAMPLES_PER_SECOND = 16_000;
    private static final double SECONDS = 0.16;

    @Override
    public String name() {
        return "sound";
    }

    @Override
    public void send(Notification notification) {
        var critical = notification.severity() == Severity.CRITICAL;
        var sound = tone(critical ? 880 : 587, critical ? 3 : 2);
        var format = new AudioFormat(SAMPLES_PER_SECOND, 8, 1, true, false);
        try (var line = AudioSystem.getSourceDataLine(format)) {
            line.open(format);
            line.start();
            line.write(sound, 0, sound.length);
            line.drain();
        } catch (LineUnavailableException | IllegalArgumentException e) {
            throw new NotDelivered("this computer has no sound to play it on", false);
        }
    }

    /// Fades in and out, so that it does not crack.
    private static byte[] tone(double hertz, int times) {
        var length = (int) (SAMPLES_PER_SECOND * SECONDS);
        var sound = new byte[length * 2 * times];
        for (var time = 0; time < times; time++) {
            for (var i = 0; i < length; i++) {
                var fade = Math.min(1, Math.min(i, length - i) / (length / 8.0));
                var wave = Math.sin(2 * Math.PI * hertz * i / SAMPLES_PER_SECOND);
                sound[time * 2 * length + i] = (byte) (90 * fade * wave);
            }
        }
        return sound;
    }
}
