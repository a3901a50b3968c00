using System.CommandLine;
using System.Globalization;
using AiIndexEtl.Cli.Health;
using AiIndexEtl.Cli.Output;

namespace AiIndexEtl.Cli.Commands;

/// <summary><c>aiindex doctor</c>: looks whether a run will work, and says what to do where it will not.</summary>
internal static class DoctorCommand
{
    private static readonly OutputColumn[] Columns = [new("state"), new("check"), new("message"), new("remedy")];

    /// <summary>The command.</summary>
    /// <param name="open">Begins an invocation.</param>
    public static Command Create(Func<ParseResult, Invocation> open)
    {
        var offline = new Option<bool>("--offline") { Description = "Ask no web site; the clock is then compared with nothing." };
        var command = new Command("doctor", "Check whether this machine, its network and the configuration are fit for a run.") { offline };
        command.SetAction((parsed, cancellationToken) => RunAsync(open(parsed), parsed.GetValue(offline), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Invocation invocation, bool isOffline, CancellationToken cancellationToken)
    {
        List<Finding> findings = [Finding.Ok(
            "program", $"aiindex {CommandLine.Version}, {System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}.")];
        var (configuration, loaded) = ProgramChecks.Load(invocation);
        findings.AddRange(loaded);
        if (configuration is not null)
        {
            findings.Add(ProgramChecks.Contact(configuration));
            findings.AddRange(ProgramChecks.Knowledge(invocation, configuration));
            findings.AddRange(DiskChecks.All(configuration));
            findings.AddRange(WarehouseChecks.Published(invocation, configuration));
            findings.AddRange(WarehouseChecks.Locks(invocation, configuration));
            findings.AddRange(await ScheduleChecks.AllAsync(invocation, configuration, cancellationToken));
            findings.AddRange(ProgramChecks.Notification(invocation, configuration));
            if (!isOffline) findings.AddRange(await NetworkChecks.AllAsync(configuration, invocation.Console.Clock, cancellationToken));
        }

        Print(invocation, findings);
        return findings.Exists(finding => finding.Verdict is Verdict.Fail) ? ExitCode.Failed : ExitCode.Fine;
    }

    // A person needs the whole sentences, which a table would cut.
    private static void Print(Invocation invocation, List<Finding> findings)
    {
        if (invocation.Format is OutputFormat.Table)
        {
            foreach (var finding in findings)
            {
                invocation.WriteText(PlainText.OneLine($"{WordOf(finding.Verdict),-4}  {finding.Check}: {finding.Message}") + "\n");
                if (finding.Remedy is { } remedy) invocation.WriteText(PlainText.OneLine($"      {remedy}") + "\n");
            }
        }
        else
        {
            var rows = invocation.OpenRows(Columns);
            foreach (var finding in findings) rows.Write([WordOf(finding.Verdict), finding.Check, finding.Message, finding.Remedy]);
            rows.Complete();
        }

        var counts = findings.CountBy(finding => finding.Verdict).ToDictionary();
        invocation.Messages.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"{findings.Count} checks: {counts.GetValueOrDefault(Verdict.Ok)} ok, {counts.GetValueOrDefault(Verdict.Warn)} to look at, "
                + $"{counts.GetValueOrDefault(Verdict.Fail)} failed"));
    }

    private static string WordOf(Verdict verdict) => verdict switch { Verdict.Ok => "ok", Verdict.Warn => "warn", _ => "fail" };
}
