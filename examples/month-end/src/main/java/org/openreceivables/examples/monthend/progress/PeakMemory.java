package org.openreceivables.examples.monthend.progress;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The most memory that was in use so far. */
final class PeakMemory {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final long MEBI = 1L << 20;

  private PeakMemory() {}

  /** The heap by its pools, each at its own peak; and the whole process where the system tells. */
  static List<String> lines() {
    long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage == null ? 0 : usage.getUsed())
        .sum();
    List<String> lines = new ArrayList<>();
    // The pools peak at different times: their sum, and what is allowed, are both more than ever
    // was.
    long allowed = Runtime.getRuntime().maxMemory();
    lines.add(String.format(
        Locale.ROOT,
        "%6d MiB  of heap at the most, %d MiB allowed",
        Math.min(heap, allowed) / MEBI,
        allowed / MEBI));
    process()
        .ifPresent(kib -> lines.add(
            String.format(Locale.ROOT, "%6d MiB  the whole process at its peak", kib / 1024)));
    return lines;
  }

  /** The high-water mark of the process in KiB, where there is a /proc. */
  private static java.util.OptionalLong process() {
    try {
      return Files.readAllLines(STATUS, StandardCharsets.ISO_8859_1).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .findFirst();
    } catch (IOException | NumberFormatException e) {
      return java.util.OptionalLong.empty();
    }
  }
}
