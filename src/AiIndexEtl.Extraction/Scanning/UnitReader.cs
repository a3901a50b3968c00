using System.Collections.Frozen;
using AiIndexEtl.Extraction.Scanning.Lexicons;

namespace AiIndexEtl.Extraction.Scanning;

/// <summary>Finds the unit that begins at or a blank behind a place: the longest entry of the lexicons wins.</summary>
internal static class UnitReader
{
    private static readonly FrozenDictionary<string, UnitEntry>.AlternateLookup<ReadOnlySpan<char>> Han =
        HanUnits.Table.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly WordLengths HanLengths = WordLengths.ByFirst(HanUnits.Table.Keys);

    private static readonly FrozenDictionary<string, UnitEntry>.AlternateLookup<ReadOnlySpan<char>> Latin =
        LatinUnits.Table.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, (string Unit, decimal Scale)>.AlternateLookup<ReadOnlySpan<char>> Suffixes =
        Currencies.Suffixes.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly WordLengths SuffixLengths = WordLengths.ByFirst(Currencies.Suffixes.Keys);

    /// <summary>The unit behind a number that ends at <paramref name="end"/>, or null.</summary>
    public static UnitMatch? Read(string s, int end)
    {
        var at = Chars.SkipBlanks(s, end);
        if (at == end && Chars.At(s, at) == '-' && Chars.IsLetter(Chars.At(s, at + 1)))
        {
            at++;
        }

        return ReadHan(s, at) ?? ReadLatin(s, at, isAttached: at == end) ?? ReadSuffix(s, at);
    }

    private static UnitMatch? ReadHan(string s, int at)
    {
        foreach (var length in HanLengths.Of(Chars.At(s, at)))
        {
            if (at + length > s.Length || !Han.TryGetValue(s.AsSpan(at, length), out var entry) || EndsInsideWord(s, at, length))
            {
                continue;
            }

            return new UnitMatch(at, at + length, entry);
        }

        return null;
    }

    /// <summary>True where a longer word takes the measure word away: 个性, 人工, 人均, 位于, 成为, 次日, 分别, 期间.</summary>
    private static bool EndsInsideWord(string s, int at, int length)
    {
        var next = Chars.At(s, at + length);
        if (length > 1 && Chars.IsLetter(s[at + length - 1]))
        {
            return Chars.IsLetter(next);
        }

        return s[at + length - 1] switch
        {
            '个' => next is '性' or '体' or '别' or '股',
            '人' => length == 1 && next is '工' or '均' or '类' or '口' or '机' or '才' or '民' or '力' or '员' or '形',
            '位' => next is '于' or '居' or '列',
            '成' => next is '为' or '立' or '本' or '长' or '功' or '果' or '交' or '员' or '熟' or '年' or '分' or '就' or '型',
            '折' => next is '合' or '扣' or '射' or '叠' or '旧' or '算' or '腾' or '磨' or '桂' or '线',
            '次' => next is '日' or '年' or '于' or '月',
            '分' => next is '别' or '之' or '析' or '布' or '成' or '为' or '化' or '类' or '享',
            '期' => next is '间',
            '种' => next is '植',
            '国' => next is '内' or '产' or '际' or '有' or '务' or '人',
            '条' => next is '件' or '例',
            '天' => next is '然' or '津',
            '日' => length == 1 && Chars.IsHan(next) && next is not ('内' or '后' or '以' or '减' or '增' or '缩' or '升' or '降' or '至' or '到' or '为' or '的'),
            '晚' or '夜' => length == 1 && Chars.IsHan(next) && next is not ('减' or '增' or '升' or '降' or '至' or '到' or '为' or '的' or '以'),
            '仙' => length == 1 && Chars.IsHan(next) && next is not ('及' or '和' or '增' or '减' or '升' or '跌'),
            '周' => next is '边' or '围',
            '家' => next is '庭' or '人' or '长' or '电' or '用' or '具',
            '线' => next is '上' or '下',
            '类' => next is '似',
            '打' => next is '开' or '造' or '击' or '破' or '算' or '车' or '电' or '工' or '印' or '架' or '败' or '赢' or '扫' or '卡' or '包' or '折' or '断'
                or '通' or '下' or '入' or '出' or '进' or '响' or '动' or '磨' or '压' or '赏' or '法' or '字' or '的' or '了' or '过' or '着' or '成' or '得' or '到'
                || HanNumeralReader.CanStart(next),
            '代' => next is '表' or '码',
            '部' => next is '分' or '门' or '署',
            '所' => next is '有' or '以' or '谓' or '需' or '在',
            '度' => next is '假' or '过',
            '方' => next is '面' or '案' or '法' or '式',
            '手' => next is '机' or '段',
            '本' => next is '地' or '次' or '科' or '国' or '月' or '年' or '周',
            '区' => next is '别',
            '单' => next is '位' or '独' or '个',
            '首' => next is '次' or '家' or '个' or '席' or '位',
            '年' => length == 1 && next is '级' or '轻' or '龄' or '度',
            _ => false,
        };
    }

    private static UnitMatch? ReadLatin(string s, int at, bool isAttached)
    {
        Span<int> ends = stackalloc int[LatinUnits.MaxWords];
        var words = 0;
        var position = at;
        while (words < LatinUnits.MaxWords)
        {
            var end = TokenEnd(s, position);
            if (end == position)
            {
                break;
            }

            ends[words++] = end;
            if (Chars.At(s, end) is not (' ' or '-') || !Chars.IsLetter(Chars.At(s, end + 1)))
            {
                break;
            }

            position = end + 1;
        }

        for (var k = words - 1; k >= 0; k--)
        {
            if (Latin.TryGetValue(s.AsSpan(at, ends[k] - at), out var entry) && IsUnit(s, at, ends[k], isAttached))
            {
                return new UnitMatch(at, ends[k], entry);
            }
        }

        return null;
    }

    // A token of letters with the slash, point or apostrophe that units hold (FLOP/s, p.p.), or one of the signs × and °c.
    private static int TokenEnd(string s, int i)
    {
        if (Chars.At(s, i) is '×' or '℃')
        {
            return i + 1;
        }

        if (Chars.At(s, i) is '°' or '%' && Chars.At(s, i + 1) is 'c' or '-' or ' ')
        {
            return Chars.At(s, i) == '°' ? i + 2 : i + 1;
        }

        var end = Chars.WordEnd(s, i);
        if (end > i && Chars.At(s, end) is '/' && Chars.IsLetter(Chars.At(s, end + 1)) && end - i <= 7)
        {
            var slashed = Chars.WordEnd(s, end + 1);
            return slashed - end <= 2 ? slashed : end;
        }

        if (end > i && Chars.At(s, end) is '²' or '2' && end - i <= 2)
        {
            return end + 1;
        }

        return end > i && Chars.At(s, end) == '\'' && !Chars.IsLetter(Chars.At(s, end + 1)) ? end + 1 : end;
    }

    private static bool IsUnit(string s, int at, int end, bool isAttached)
    {
        var next = Chars.At(s, end);
        if (Chars.IsLetter(next) || Chars.IsDigit(next) && s[end - 1] is not '×')
        {
            return false;
        }

        // A lone letter is a unit only when it touches the number: 15w, 3m, 5h; "2 x 3" and "5 m" are too short to be trusted. 700 W is a power
        // where the letter ends a stretch: "350 W 42nd Street" is an address.
        if (end - at == 1 && Chars.IsLetter(s[at]))
        {
            return isAttached || s[at] == 'w' && (next is ',' or '.' or ';' or ')' or '，' or '。' or '；' or '）' or '\n' or '\0' || Chars.IsHan(next)
                || next == ' ' && Chars.WordAfter(s, end) is "of" or "each" or "per" or "and" or "or" or "to" or "for" or "in" or "at" or "under" or "from" or "when" or "while" or "more" or "less" or "power");
        }

        // 14pc is a percentage, 2 PC are computers.
        return isAttached || s.AsSpan(at, end - at) is not "pc";
    }

    private static UnitMatch? ReadSuffix(string s, int at)
    {
        foreach (var length in SuffixLengths.Of(Chars.At(s, at)))
        {
            if (at + length > s.Length || !Suffixes.TryGetValue(s.AsSpan(at, length), out var suffix))
            {
                continue;
            }

            var next = Chars.At(s, at + length);
            if (Chars.IsLetter(next) || Chars.IsDigit(next))
            {
                continue;
            }

            return new UnitMatch(at, at + length, new UnitEntry(suffix.Unit, suffix.Scale, QuantityForm.Money));
        }

        return null;
    }
}
