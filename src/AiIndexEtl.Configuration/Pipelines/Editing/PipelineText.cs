using System.Globalization;
using AiIndexEtl.Configuration.Problems;
using AiIndexEtl.Configuration.Yaml;

namespace AiIndexEtl.Configuration.Pipelines.Editing;

/// <summary>
/// Edits the text of a pipeline.yaml in place: whole lines are put in, and nothing that is there changes, comments, order and quotes
/// included. What came of it is read again and compared before it is given back; where that finds more or less than what was asked
/// for, the edit is refused.
/// </summary>
public sealed class PipelineText
{
    private const string Editions = "editions";
    private const string Sources = "sources";

    private readonly string _file;
    private readonly string _text;
    private readonly EditionRequest _request;
    private readonly PipelineConfiguration _configuration;
    private readonly TextLines _lines;
    private readonly YamlPlaces _places;
    private readonly ProblemList _problems;
    private readonly List<Insertion> _insertions = [];
    private readonly List<PipelineChange> _there = [];

    private PipelineText(string text, string file, PipelineConfiguration configuration, EditionRequest request)
    {
        (_text, _file, _configuration, _request) = (text, file, configuration, request);
        _lines = new TextLines(text);
        _places = YamlPlaces.Of(text);
        _problems = new ProblemList(file);
    }

    /// <summary>
    /// The text with an edition and its sources in it. An edition or source that is there already, with all that was asked for, stays as
    /// it is; asking for the same again changes nothing. Problems where the text cannot be read, says otherwise, or is written so
    /// that an item cannot be put in safely.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The file, as the user named it, for messages.</param>
    /// <param name="folder">The absolute folder that relative paths start from.</param>
    /// <param name="view">The disk, asked whether the files named are there.</param>
    /// <param name="request">What is to be put in.</param>
    public static Checked<PipelineEdit> Add(string text, string file, string folder, IFolderView view, EditionRequest request)
    {
        var read = PipelineReader.Read(text, file, folder, view);
        if (read.Value is not { } configuration) return new(null, read.Problems);

        var edit = new PipelineText(text, file, configuration, request);
        edit.AddEdition();
        edit.AddSources();
        if (edit._problems.Count > 0) return edit._problems.Judge(new PipelineEdit("", "", []));

        var result = edit.Apply();
        var isRight = PipelineReader.Read(result.Text, file, folder, view).Problems.Count == 0
            && YamlMeaning.IsExtended(text, result.Text, edit._insertions
                .GroupBy(insertion => insertion.Section, StringComparer.Ordinal)
                .ToDictionary(section => section.Key, section => section.Select(insertion => insertion.Keys).ToList(), StringComparer.Ordinal));
        return isRight ? new(result, []) : new(null, [edit.Unsafe()]);
    }

    private void AddEdition()
    {
        var asked = ItemLines.Keys(_request.Edition);
        if (_configuration.Editions.FirstOrDefault(edition => edition.Id == _request.Edition.Id) is { } known)
        {
            var line = _places.List(Editions)?.Items.FirstOrDefault(item => item.Id == known.Id)?.Line ?? _places.List(Editions)?.KeyLine ?? 0;
            Compare(asked, ItemLines.Keys(known), line, $"The edition \"{known.Id}\"");
            _there.Add(new PipelineChange(Editions, known.Id, line, IsNew: false));
            return;
        }

        var report = _request.Edition.Id.Split('/')[0] + "/";
        if (Place(Editions, [asked]) is not { } place) return;
        Put(place, Editions, asked, place.Items.LastOrDefault(item => item.Id?.StartsWith(report, StringComparison.Ordinal) == true));
    }

    private void AddSources()
    {
        var taken = _configuration.Sources.Select(source => source.Id).ToHashSet(StringComparer.Ordinal);
        var missing = new List<IReadOnlyList<(string Key, string Value)>>();
        foreach (var source in _request.Sources.DistinctBy(source => source.Place))
        {
            if (_configuration.Sources.FirstOrDefault(known => IsPlace(known, source)) is { } known)
            {
                Compare(ItemLines.Keys(source, known.Id, _request.Edition.Id), Keys(known), known.Line, $"The source \"{known.Id}\"");
                _there.Add(new PipelineChange(Sources, known.Id, known.Line, IsNew: false));
                continue;
            }

            var id = SourceNames.Of(_request.Edition.Id, source, taken);
            taken.Add(id);
            missing.Add(ItemLines.Keys(source, id, _request.Edition.Id));
        }

        if (missing.Count == 0 || Place(Sources, missing) is not { } place) return;
        foreach (var keys in missing) Put(place, Sources, keys, behind: null);
    }

    private bool IsPlace(SourceSettings known, SourceRequest source) => source.IsAddress
        ? known.Url == source.Place
        : known.Path is { } path && _configuration.Resolve(path) == _configuration.Resolve(source.Place);

    private static IReadOnlyList<(string Key, string Value)> Keys(SourceSettings known) => ItemLines.Keys(
        new SourceRequest { Place = known.Url ?? known.Path!, Group = known.Group, Publisher = known.Publisher, Language = known.Language },
        known.Id,
        known.Edition ?? "");

    // What is asked for of something that is there must be what it says.
    private void Compare(IReadOnlyList<(string Key, string Value)> asked, IReadOnlyList<(string Key, string Value)> known, int line, string what)
    {
        foreach (var (key, value) in asked.Where(one => one.Key != "path"))
        {
            var there = known.FirstOrDefault(one => one.Key == key).Value;
            if (there == value) continue;
            var state = string.IsNullOrEmpty(there) ? $"without \"{key}\"" : $"with another \"{key}\", {Written(there)}";
            _problems.Add(line, 1, $"{what} is described here already, {state}", $"\"{key}: {Written(value)}\", which was asked for",
                "Write that line there by hand, or leave it out of what is asked for.");
        }
    }

    private static string Written(string value) => YamlWords.Written(value);

    // The place of a list; null after it has been told why nothing can be put there.
    private ListPlace? Place(string section, IReadOnlyList<IReadOnlyList<(string Key, string Value)>> items)
    {
        var place = _places.List(section);
        if (_places.IsBlock && place is null) return new ListPlace(0, IsBlock: true, _places.Indent + 2, []);
        if (_places.IsBlock && place is { IsBlock: true }) return place;

        var line = place?.KeyLine ?? _places.FirstLine;
        var byHand = string.Join(", ", items.Select(InBraces));
        _problems.Add(line, 1, _places.IsBlock ? $"\"{section}\" is written in brackets or as an alias" : "The file is written in braces",
            $"\"{section}\" with one item below the other, each behind \"- \"", $"Rewrite it so, or put in by hand: {byHand}");
        return null;
    }

    private static string InBraces(IReadOnlyList<(string Key, string Value)> keys) =>
        "{" + string.Join(", ", keys.Select(key => $"{key.Key}: {YamlWords.Quoted(key.Value)}")) + "}";

    private void Put(ListPlace place, string section, IReadOnlyList<(string Key, string Value)> keys, ItemPlace? behind)
    {
        behind ??= place.Items is [.., var last] ? last : null;
        var lines = ItemLines.Write(keys, place.DashIndent, behind?.Gap ?? 1);
        if (behind is not null)
        {
            lines = AreParted(place) ? ["", .. lines] : lines;
            _insertions.Add(new Insertion(section, keys, BehindComments(behind.EndLine, place.DashIndent), lines));
        }
        else _insertions.Add(new Insertion(section, keys, AboveSources(), [new string(' ', _places.Indent) + section + ":", .. lines, ""]));
    }

    // Comments that are indented deeper than the dash are about the item above them.
    private int BehindComments(int line, int indent)
    {
        while (line < _lines.Count && _lines.IsComment(line + 1) && _lines.IndentOf(line + 1) > indent) line++;
        return line;
    }

    // Whether a blank line stands between items, more often than not.
    private bool AreParted(ListPlace place)
    {
        var parted = place.Items.Skip(1).Count(item => item.Line > 1 && _lines.IsBlank(AboveComments(item.Line)));
        return parted * 2 > place.Items.Count - 1;
    }

    // The last line above a line that is no comment; the line itself where all above it are comments.
    private int AboveComments(int line)
    {
        var above = line - 1;
        while (above > 0 && _lines.IsComment(above)) above--;
        return above > 0 ? above : line;
    }

    // A new list is put above the sources and the comments that introduce them, but not above those that the file begins with.
    private int AboveSources()
    {
        var line = _places.List(Sources)!.KeyLine;
        var above = AboveComments(line);
        return above < line ? above : line - 1;
    }

    private PipelineEdit Apply()
    {
        // From the bottom up, so that the places above stay what they are; items of one place in the order of the request.
        var text = _text;
        foreach (var place in _insertions.GroupBy(insertion => insertion.Behind).OrderByDescending(place => place.Key))
        {
            text = new TextLines(text).Insert(place.Key, [.. place.SelectMany(insertion => insertion.Lines)]);
        }

        var after = YamlPlaces.Of(text);
        var changes = _there.Select(change => change with { Line = LineOf(after, change) })
            .Concat(_insertions.Select(insertion => Changed(after, insertion)))
            .OrderBy(change => change.Section, StringComparer.Ordinal).ThenBy(change => change.Line);
        var added = _insertions.OrderBy(insertion => insertion.Behind).SelectMany(insertion => insertion.Lines);
        return new PipelineEdit(text, string.Concat(added.Select(line => line + "\n")), [.. changes]);
    }

    private static PipelineChange Changed(YamlPlaces after, Insertion insertion)
    {
        var change = new PipelineChange(insertion.Section, insertion.Keys[0].Value, 0, IsNew: true);
        return change with { Line = LineOf(after, change) };
    }

    private static int LineOf(YamlPlaces after, PipelineChange change) =>
        after.List(change.Section)?.Items.FirstOrDefault(item => item.Id == change.Id)?.Line ?? change.Line;

    private Problem Unsafe()
    {
        var first = _insertions[0];
        return new Problem(
            _file,
            first.Behind,
            1,
            string.Create(CultureInfo.InvariantCulture, $"What was asked for cannot be put in behind line {first.Behind} without changing more"),
            "a plain list there, one item below the other",
            "Put in by hand:\n" + string.Join('\n', _insertions.SelectMany(insertion => insertion.Lines)));
    }

    private sealed record Insertion(string Section, IReadOnlyList<(string Key, string Value)> Keys, int Behind, IReadOnlyList<string> Lines);
}
