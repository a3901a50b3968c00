using System.Diagnostics;
using System.Runtime.InteropServices;

namespace AiIndexEtl.Benchmarks.Fuzzing;

/// <summary>What the current thread has spent of the processor, on Linux; elsewhere the time that has passed, which others on the machine add to.</summary>
internal static partial class ThreadClock
{
    // CLOCK_THREAD_CPUTIME_ID of <time.h>.
    private const int OfThread = 3;

    /// <summary>The time in seconds from some moment on.</summary>
    public static double Seconds =>
        OperatingSystem.IsLinux() && Read(OfThread, out var spent) == 0 ? spent.Seconds + (spent.Nanoseconds / 1e9) : Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency;

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int Read(int clock, out Moment moment);

    [StructLayout(LayoutKind.Sequential)]
    private struct Moment
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
