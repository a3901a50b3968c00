using System.CommandLine;
using AiIndexEtl.Configuration.Problems;

namespace AiIndexEtl.Cli.Commands;

/// <summary>What is wrong with the words of a command line, each with the word that was most likely meant.</summary>
internal static class UsageErrors
{
    /// <summary>The errors as sentences; empty where the words are right.</summary>
    public static IReadOnlyList<string> Describe(ParseResult parsed)
    {
        if (parsed.Action is not (System.CommandLine.Help.HelpAction or HelpWithExamples) && TakenForArgument(parsed) is { } option) return [DescribeUnmatched(option, parsed)];
        if (parsed.Errors.Count == 0 || parsed.Action is System.CommandLine.Help.HelpAction or HelpWithExamples) return [];
        if (parsed.UnmatchedTokens.Count > 0) return [DescribeUnmatched(parsed.UnmatchedTokens[0], parsed)];
        if (Names(parsed).Count > 0) return ["Which command? " + Choices("One of", Names(parsed))];

        return [
            .. parsed.Errors.Select(error => string.Join(' ', error.Message.Split(['\n', '\t'], StringSplitOptions.RemoveEmptyEntries)))];
    }

    // A command that takes any number of words takes a misspelt option for one of them. A file of such a name is written ./--name.
    private static string? TakenForArgument(ParseResult parsed) => parsed.CommandResult.Command.Arguments
        .Where(argument => argument.Arity.MaximumNumberOfValues > 1)
        .Select(parsed.GetResult)
        .SelectMany(result => result?.Tokens ?? [])
        .Select(token => token.Value)
        .FirstOrDefault(word => word.StartsWith("--", StringComparison.Ordinal));

    private static string DescribeUnmatched(string word, ParseResult parsed)
    {
        var isOption = word.StartsWith('-');
        var name = word.Split('=', ':')[0];
        var candidates = isOption ? Options(parsed) : Names(parsed);
        var what = isOption ? "option" : Names(parsed).Count > 0 ? "command" : "word";
        var nearest = NearestName.Of(name, candidates);
        var remedy = nearest is not null
            ? $"Did you mean \"{nearest}\"?"
            : Choices($"{HelpExamples.CommandPath(parsed.CommandResult.Command)} knows", candidates);
        return $"Unknown {what} \"{name}\". {remedy}".TrimEnd();
    }

    private static IReadOnlyList<string> Names(ParseResult parsed) =>
        [.. parsed.CommandResult.Command.Subcommands.Select(command => command.Name)];

    private static IReadOnlyList<string> Options(ParseResult parsed) =>
    [
        .. parsed.CommandResult.Command.Options
            .Concat(parsed.RootCommandResult.Command.Options.Where(option => option.Recursive))
            .Select(option => option.Name)
            .Distinct(StringComparer.Ordinal),
    ];

    private static string Choices(string lead, IReadOnlyList<string> names) =>
        names.Count == 0 ? "" : $"{lead}: {string.Join(", ", names)}.";
}
