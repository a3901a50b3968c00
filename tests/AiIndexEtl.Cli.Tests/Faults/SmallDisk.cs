using System.Diagnostics;
using System.Globalization;

namespace AiIndexEtl.Cli.Tests.Faults;

/// <summary>A file system of some megabytes in memory, over a folder. It needs the right to mount; who lacks it has the test skipped.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string _folder;

    /// <summary>Mounts it.</summary>
    public SmallDisk(string folder, int megabytes)
    {
        _folder = Directory.CreateDirectory(folder).FullName;
        if (!OperatingSystem.IsLinux() || Run("mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={megabytes}m"), "tmpfs", _folder) != 0)
        {
            Assert.Ignore("Mounting needs Linux and rights that this user lacks.");
        }
    }

    /// <summary>Fills what is left but for some kilobytes; the answer is the file that does, to be deleted.</summary>
    public string Fill(int kilobytesLeft)
    {
        var path = Path.Combine(_folder, "ballast");
        using var file = new FileStream(path, FileMode.Create);
        file.Write(new byte[Math.Max(0, new DriveInfo(_folder).AvailableFreeSpace - (kilobytesLeft * 1024L))]);
        return path;
    }

    /// <summary>Lets nobody write any more, root included, or lets them again.</summary>
    public void LetWrite(bool isLet) =>
        Assert.That(Run("mount", "-o", isLet ? "remount,rw" : "remount,ro", _folder), Is.Zero, "the file system is mounted anew");

    /// <inheritdoc />
    public void Dispose() => Run("umount", "-l", _folder);

    private static int Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }
}
