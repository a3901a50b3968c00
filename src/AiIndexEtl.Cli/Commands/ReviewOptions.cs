using System.CommandLine;

namespace AiIndexEtl.Cli.Commands;

/// <summary>Options of the commands that take decisions.</summary>
internal static class ReviewOptions
{
    /// <summary>Who decides.</summary>
    public static Option<string?> Reviewer() => new("--reviewer") { HelpName = "NAME", Description = "Who decides. Default: the name of the user." };

    /// <summary>Why.</summary>
    public static Option<string> Reason()
    {
        var reason = new Option<string>("--reason") { HelpName = "TEXT", Description = "Why, in a few words for those who read the decision later.", Required = true };
        reason.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValue(reason))) result.AddError("\"--reason\" is empty. Say in a few words why.");
        });
        return reason;
    }

    /// <summary>Publish at once.</summary>
    public static Option<bool> Apply() => new("--apply") { Description = "Publish the decisions of the file at once, without reading any source. Default: the next run does." };

    /// <summary>The fact.</summary>
    public static Argument<string> Fact()
    {
        var fact = new Argument<string>("FACT_ID") { Description = "The fact_id of a published fact; its first characters, four at least, are enough where they are those of one fact only." };
        fact.Validators.Add(result =>
        {
            var word = result.GetValue(fact) ?? "";
            if (word.Length is < 4 or > 64 || !word.All(char.IsAsciiHexDigitLower)) result.AddError($"\"{word}\" is no fact_id. Expected 4 to 64 of the characters 0-9 and a-f; aiindex review --list shows ids.");
        });
        return fact;
    }
}
