using System.IO.Enumeration;

namespace AiIndexEtl.Configuration.Pipelines;

/// <summary>
/// Patterns of paths: <c>*</c> stands for any letters within a name, <c>?</c> for one letter, and <c>**</c> as a whole name for any
/// number of folders. Parts are separated by forward slashes on every system.
/// </summary>
internal static class GlobPattern
{
    /// <summary>The files that match, as paths written like the pattern, in ordinal order.</summary>
    /// <param name="pattern">The pattern, relative to the folder or absolute.</param>
    /// <param name="folder">Where a relative pattern starts.</param>
    /// <param name="view">The disk.</param>
    public static IReadOnlyList<string> Expand(string pattern, string folder, IFolderView view)
    {
        var parts = pattern.Replace('\\', '/').Split('/');
        var fixedParts = parts.TakeWhile(part => part.AsSpan().IndexOfAny("*?") < 0).Take(parts.Length - 1).ToArray();
        var prefix = string.Join('/', fixedParts);
        var root = Path.GetFullPath(Path.Combine(folder, prefix.Length == 0 && parts[0].Length == 0 ? "/" : prefix));
        var rest = parts[fixedParts.Length..];

        return
        [
            .. view.FilesBelow(root)
                .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
                .Where(file => Matches(file.Split('/'), rest))
                .Select(file => fixedParts.Length == 0 ? file : prefix + "/" + file)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static bool Matches(ReadOnlySpan<string> path, ReadOnlySpan<string> pattern)
    {
        if (pattern.IsEmpty) return path.IsEmpty;
        if (pattern[0] is "**")
        {
            for (var skipped = 0; skipped <= path.Length; skipped++)
            {
                if (Matches(path[skipped..], pattern[1..])) return true;
            }

            return false;
        }

        return !path.IsEmpty && FileSystemName.MatchesSimpleExpression(pattern[0], path[0], ignoreCase: false) && Matches(path[1..], pattern[1..]);
    }
}
