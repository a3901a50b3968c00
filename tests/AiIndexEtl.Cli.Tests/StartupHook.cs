#pragma warning disable CA1050, MA0047 // The runtime looks for this name outside of any namespace (DOTNET_STARTUP_HOOKS).

/// <summary>Lets a test see which assemblies a process of its own has loaded by its end.</summary>
internal static class StartupHook
{
    public const string Variable = "AIINDEX_TEST_ASSEMBLIES";

    public static void Initialize() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { } path) return;
        File.WriteAllLines(path, AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetName().Name ?? ""));
    };
}
