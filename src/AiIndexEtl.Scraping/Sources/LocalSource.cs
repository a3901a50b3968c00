using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AiIndexEtl.Scraping.Snapshots;

namespace AiIndexEtl.Scraping.Sources;

/// <summary>Finds and reads files: a path, a glob (<c>*</c>, <c>?</c>, <c>**</c>) or a folder, which is read with all below it.</summary>
public static class LocalSource
{
    private const int MaxDepth = 64;

    private static readonly string[] Extensions = [".html", ".htm", ".xhtml", ".txt", ".md"];

    /// <summary>Lists the files that a path, glob or folder stands for. A file that is named itself is listed whatever its extension.</summary>
    public static LocalListing Expand(string pathOrGlob)
    {
        var failures = new List<SourceFailure>();
        if (File.Exists(pathOrGlob)) return new LocalListing([pathOrGlob], failures);

        if (Directory.Exists(pathOrGlob))
        {
            var inFolder = FilesBelow(pathOrGlob, failures).Where(HasKnownExtension).Order(StringComparer.Ordinal).ToList();
            if (inFolder.Count == 0 && failures.Count == 0) failures.Add(NotFound(pathOrGlob, $"The folder '{pathOrGlob}' holds no {string.Join(", ", Extensions)} file."));
            return new LocalListing(inFolder, failures);
        }

        if (pathOrGlob.IndexOfAny(['*', '?']) < 0)
        {
            failures.Add(NotFound(pathOrGlob, $"There is no file or folder '{pathOrGlob}'. Paths are relative to the current folder."));
            return new LocalListing([], failures);
        }

        var normal = pathOrGlob.Replace('\\', '/');
        var slash = normal.LastIndexOf('/', normal.IndexOfAny(['*', '?']));
        var folder = slash < 0 ? "." : slash == 0 ? "/" : normal[..slash];
        var pattern = ToRegex(normal);
        var found = Directory.Exists(folder)
            ? FilesBelow(folder, failures).Where(path => pattern.IsMatch(slash < 0 ? Unrooted(path) : path.Replace('\\', '/'))).Select(path => slash < 0 ? Unrooted(path) : path).Order(StringComparer.Ordinal).ToList()
            : [];
        if (found.Count == 0 && failures.Count == 0) failures.Add(NotFound(pathOrGlob, $"No file matches '{pathOrGlob}'."));
        return new LocalListing(found, failures);
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="maxBytes">The largest file that is read.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<LocalRead> ReadAsync(string path, long maxBytes, CancellationToken cancellationToken)
    {
        var failed = new LocalRead { Path = path, MediaType = MediaTypes.OfPath(path) };
        try
        {
            var length = new FileInfo(path).Length;
            if (length > maxBytes)
            {
                return failed with { Failure = new SourceFailure(path, "too_large", string.Create(CultureInfo.InvariantCulture, $"'{path}' has {length} bytes; the limit is {maxBytes}. An article is far smaller: check the file, or raise the limit.")) };
            }

            var bytes = await File.ReadAllBytesAsync(path, cancellationToken);
            return bytes.Length == 0
                ? failed with { Failure = new SourceFailure(path, "empty", $"'{path}' is empty.") }
                : failed with { Bytes = bytes };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return failed with { Failure = FailureOf(path, exception) };
        }
    }

    // Folders are read one by one, so that one without permission costs its own files and no others. Links are not followed in circles.
    private static List<string> FilesBelow(string folder, List<SourceFailure> failures)
    {
        var files = new List<string>();
        var open = new Stack<(string Path, int Depth)>([(folder, 0)]);
        while (open.TryPop(out var next))
        {
            try
            {
                files.AddRange(Directory.EnumerateFiles(next.Path));
                if (next.Depth >= MaxDepth) continue;

                foreach (var inner in Directory.EnumerateDirectories(next.Path))
                {
                    if (!new DirectoryInfo(inner).Attributes.HasFlag(FileAttributes.ReparsePoint)) open.Push((inner, next.Depth + 1));
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                failures.Add(FailureOf(next.Path, exception));
            }
        }

        return files;
    }

    private static SourceFailure FailureOf(string path, Exception exception) => exception switch
    {
        UnauthorizedAccessException => new SourceFailure(path, "no_permission", $"'{path}' may not be read. Change its permissions, or leave it out."),
        FileNotFoundException or DirectoryNotFoundException => NotFound(path, $"There is no file '{path}'."),
        _ => new SourceFailure(path, "unreadable", $"'{path}' could not be read: {exception.Message}"),
    };

    private static SourceFailure NotFound(string path, string message) => new(path, "not_found", message);

    private static bool HasKnownExtension(string path) => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private static string Unrooted(string path) => path.Replace('\\', '/').StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;

    private static Regex ToRegex(string glob)
    {
        var pattern = new StringBuilder("^");
        for (var i = 0; i < glob.Length; i++)
        {
            if (glob[i] == '*' && i + 1 < glob.Length && glob[i + 1] == '*')
            {
                i++;
                if (i + 1 < glob.Length && glob[i + 1] == '/')
                {
                    i++;
                    pattern.Append("(?:[^/]+/)*");
                }
                else
                {
                    pattern.Append(".*");
                }
            }
            else
            {
                pattern.Append(glob[i] switch { '*' => "[^/]*", '?' => "[^/]", _ => Regex.Escape(glob[i].ToString()) });
            }
        }

        return new Regex(pattern.Append('$').ToString(), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(Core.Text.PatternTimeout.Milliseconds));
    }
}
