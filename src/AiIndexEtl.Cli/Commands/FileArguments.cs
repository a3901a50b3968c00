using System.CommandLine;

namespace AiIndexEtl.Cli.Commands;

/// <summary>What clean and extract have in common: their arguments, and how they go through files.</summary>
internal static class FileArguments
{
    /// <summary>Documents worked on at a time.</summary>
    public const int Degree = 2;

    /// <summary>The files.</summary>
    public static Argument<string[]> Files() => new("FILE")
    {
        Description = "Pages and texts (.html, .txt, .md), folders of them, or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>The edition that claims are filed under.</summary>
    public static Option<string?> Edition() =>
        Edition("The edition of the report that the documents are about, such as ai-index/2025. Default: what the documents say.");

    /// <summary>An edition, whatever it is for.</summary>
    /// <param name="description">What it is for.</param>
    public static Option<string?> Edition(string description) => new("--edition")
    {
        HelpName = "EDITION",
        Description = description,
        Validators =
        {
            result =>
            {
                var word = result.Tokens.Count == 0 ? "" : result.Tokens[0].Value;
                if (!Configuration.Pipelines.EditionName.IsValid(word))
                {
                    result.AddError($"\"--edition\" is \"{word}\". Expected {Configuration.Pipelines.EditionName.InWords}.");
                }
            },
        },
    };
}
