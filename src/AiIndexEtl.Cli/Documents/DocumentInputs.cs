using AiIndexEtl.Cli.Commands;
using AiIndexEtl.Scraping.Sources;

namespace AiIndexEtl.Cli.Documents;

/// <summary>Finds the documents that words of the command line stand for: files, folders, globs and standard input.</summary>
internal static class DocumentInputs
{
    /// <summary>The word for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>The documents in the order of the words; the files of a folder in ordinal order.</summary>
    public static IReadOnlyList<DocumentInput> Expand(IReadOnlyList<string> words, Invocation invocation) =>
        [.. words.SelectMany(word => Expand(word, invocation))];

    /// <summary>The files that one word stands for, and what could not be listed.</summary>
    public static IReadOnlyList<DocumentInput> Expand(string word, Invocation invocation)
    {
        if (word == StandardInput) return [new DocumentInput(StandardInput, Path: null)];

        if (word.Contains("://", StringComparison.Ordinal))
        {
            var message = $"'{word}' is an address. Files and folders are read here; `aiindex fetch --source` and `aiindex run --source` read addresses.";
            return [new DocumentInput(word, Path: null, new SourceFailure(word, "not_a_file", message))];
        }

        var absolute = invocation.Resolve(word);
        var listing = LocalSource.Expand(absolute);
        return
        [
            .. listing.Paths.Select(path => new DocumentInput(Named(path), path)),
            .. listing.Failures.Select(
                failure => new DocumentInput(Named(failure.Path), failure.Path, Renamed(failure, Named(failure.Path)))),
        ];

        // The path in the user's own form: the word itself, or what stands below the folder that it names.
        string Named(string path)
        {
            if (path == absolute) return word;
            if (Directory.Exists(absolute)) return Path.Join(word, Path.GetRelativePath(absolute, path));
            return Path.IsPathRooted(word) ? path : Path.GetRelativePath(invocation.Console.CurrentFolder, path);
        }
    }

    /// <summary>The bytes of a document, or why they could not be read.</summary>
    /// <param name="input">The document.</param>
    /// <param name="console">Standard input.</param>
    /// <param name="maxBytes">The largest document that is read.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<LocalRead> ReadAsync(DocumentInput input, Stream console, long maxBytes, CancellationToken cancellationToken)
    {
        if (input.Failure is { } failure) return new LocalRead { Path = input.Source, MediaType = "", Failure = failure };
        if (input.Path is null) return await ReadStandardInputAsync(console, maxBytes, cancellationToken);

        var read = await LocalSource.ReadAsync(input.Path, maxBytes, cancellationToken);
        return read.Failure is { } failed ? read with { Failure = Renamed(failed, input.Source) } : read;
    }

    // Failures name a file the way the user did.
    private static SourceFailure Renamed(SourceFailure failure, string name) =>
        failure with { Path = name, Message = failure.Message.Replace(failure.Path, name, StringComparison.Ordinal) };

    private static async Task<LocalRead> ReadStandardInputAsync(Stream console, long maxBytes, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        int count;
        while ((count = await console.ReadAsync(buffer, cancellationToken)) > 0)
        {
            bytes.Write(buffer, 0, count);
            if (bytes.Length > maxBytes)
            {
                return new LocalRead
                {
                    Path = StandardInput,
                    MediaType = "",
                    Failure = new SourceFailure(
                        StandardInput,
                        "too_large",
                        "Standard input is larger than the limit (max_megabytes). An article is far smaller: check what is piped in."),
                };
            }
        }

        // Nothing is known of what is piped in: its content decides.
        return new LocalRead { Path = StandardInput, MediaType = "application/octet-stream", Bytes = bytes.ToArray() };
    }
}
