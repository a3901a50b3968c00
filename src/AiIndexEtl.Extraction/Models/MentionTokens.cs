namespace AiIndexEtl.Extraction.Models;

/// <summary>Walks over the tokens of a text without allocating. What is neither letter nor digit parts tokens and is none itself.</summary>
internal ref struct MentionTokens(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    public MentionToken Current { get; private set; }

    public readonly MentionTokens GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_at < _text.Length && !char.IsLetterOrDigit(_text[_at])) _at++;
        if (_at == _text.Length) return false;

        var start = _at;
        if (IsCharacter(_text[start]))
        {
            _at++;
            Current = new MentionToken(_text.Slice(start, 1), start, isCharacter: true);
            return true;
        }

        var isNumber = true;
        while (_at < _text.Length && char.IsLetterOrDigit(_text[_at]) && !IsCharacter(_text[_at])) isNumber &= char.IsDigit(_text[_at++]);
        Current = new MentionToken(isNumber ? "0" : _text[start.._at], start, isCharacter: false);
        return true;
    }

    // Chinese characters, the old extension among them, and Japanese and Korean letters, none of which are parted into words.
    private static bool IsCharacter(char c) => c is >= '\u3040' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF' or >= '\uF900' and <= '\uFAFF';
}
