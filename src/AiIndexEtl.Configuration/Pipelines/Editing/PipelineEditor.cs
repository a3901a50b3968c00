using System.Text;
using AiIndexEtl.Configuration.Problems;

namespace AiIndexEtl.Configuration.Pipelines.Editing;

/// <summary>A pipeline.yaml on disk, edited in place. Its encoding and byte order mark stay, and it is replaced as a whole by a rename.</summary>
/// <param name="path">The absolute path.</param>
/// <param name="shownAs">The path as messages name it.</param>
/// <param name="view">The disk, asked whether the files named are there.</param>
public sealed class PipelineEditor(string path, string shownAs, IFolderView view)
{
    private static readonly Encoding[] s_marked =
    [
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
    ];

    private static readonly UTF8Encoding s_plain = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Puts an edition and its sources into the file. What is wrong leaves the file as it is.</summary>
    /// <param name="request">What is to be put in.</param>
    /// <param name="writes">False to only tell what would become of the file.</param>
    public Checked<PipelineEdit> Add(EditionRequest request, bool writes)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            var encoding = s_marked.FirstOrDefault(marked => bytes.AsSpan().StartsWith(marked.Preamble)) ?? s_plain;
            var text = encoding.GetString(bytes.AsSpan(encoding.Preamble.Length));
            var edit = PipelineText.Add(text, shownAs, Path.GetDirectoryName(path)!, view, request);
            if (!writes || edit.Value is not { Added.Length: > 0 } added) return edit;

            return Replace(bytes, [.. encoding.Preamble, .. encoding.GetBytes(added.Text)]) is { } problem ? new(null, [problem]) : edit;
        }
        catch (DecoderFallbackException error)
        {
            return new(null,
                [new Problem(shownAs, 0, 0, $"The file holds bytes that are no text in its encoding: {error.Message.TrimEnd('.')}", "UTF-8",
                    "Save it as UTF-8.")]);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new(null,
                [new Problem(shownAs, 0, 0, "The file cannot be read or written: " + error.Message.TrimEnd('.'),
                    "a pipeline.yaml that may be read and written")]);
        }
    }

    // The bytes are on the disk before the name is theirs: a crash leaves the old file or the new one.
    private Problem? Replace(byte[] before, byte[] after)
    {
        var target = new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path;
        var next = target + ".next";
        try
        {
            using (var stream = new FileStream(next, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                stream.Write(after);
                stream.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(next, File.GetUnixFileMode(target));
            if (!File.ReadAllBytes(target).AsSpan().SequenceEqual(before))
            {
                return new Problem(shownAs, 0, 0, "Somebody changed the file meanwhile", "one writer at a time", "Try again.");
            }

            File.Move(next, target, overwrite: true);
            return null;
        }
        finally
        {
            File.Delete(next);
        }
    }
}
