using System.Reflection;
using System.Runtime.InteropServices;
using AiIndexEtl.Warehouse.Connections;

namespace AiIndexEtl.Warehouse.Adapter.Native;

/// <summary>Finds libduckdb beside the program, where the build puts it, else by the system's own search.</summary>
internal static class NativeLibraryLoader
{
    /// <summary>The name that the bindings ask for; not the name of a file.</summary>
    internal const string Name = "duckdb";

    internal static void Register() => NativeLibrary.SetDllImportResolver(typeof(NativeLibraryLoader).Assembly, Resolve);

    private static string FileName => OperatingSystem.IsWindows() ? "duckdb.dll" : OperatingSystem.IsMacOS() ? "libduckdb.dylib" : "libduckdb.so";

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? searchPath)
    {
        if (!string.Equals(name, Name, StringComparison.Ordinal)) return 0;

        var beside = Path.Combine(AppContext.BaseDirectory, FileName);
        if (NativeLibrary.TryLoad(beside, out var handle)) return handle;
        if (NativeLibrary.TryLoad(Name, assembly, searchPath, out handle)) return handle;

        throw new WarehouseException(File.Exists(beside)
            ? $"DuckDB's native library {beside} cannot be loaded: it is damaged or made for another system than "
                + $"{RuntimeInformation.RuntimeIdentifier}. Delete the folder artifacts/native and build again."
            : $"DuckDB's native library {FileName} is missing beside the program ({AppContext.BaseDirectory}). "
                + "Build the program again: the build fetches it with npm.");
    }
}
