using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Prongsai.Kernel;

namespace Prongsai.Papers.Reading;

/// <summary>The head of a memo (บันทึกข้อความ, form 29) and the people who signed under it.</summary>
internal static partial class MemoReading
{
    private const int DeepestHead = 40;
    private const int LongestSubject = 3;

    /// <summary>The head, and the lines that are no part of it; null when the paper is no memo.</summary>
    public static (MemoFields Memo, ImmutableArray<FlowLine> Outside)? Read(ImmutableArray<FlowLine> flow)
    {
        var office = Find(flow, Office(), 0);
        var subject = Find(flow, Subject(), office < 0 ? 0 : office);
        var to = Find(flow, To(), subject < 0 ? 0 : subject);
        if (subject < 0 || to < 0 || (office < 0 && Find(flow, Title(), 0) < 0))
            return null;
        var number = Find(flow, NumberAndDate(), Math.Max(office, 0));
        var taken = new HashSet<int> { office, subject, to, number, Find(flow, Title(), 0) };
        var subjectText = After(flow, subject, Subject());
        for (var i = subject + 1; i < Math.Min(to, subject + LongestSubject); i++)
        {
            if (taken.Add(i))
                subjectText += " " + flow[i].Text.Trim();
        }
        var (signers, signerLines) = SignerReading.Read(flow, to + 1);
        taken.UnionWith(signerLines);
        var head = number < 0 ? null : NumberAndDate().Match(flow[number].Text);
        var memo = new MemoFields(
            office < 0 ? null : After(flow, office, Office()),
            Part(head, "no"),
            Part(head, "date") ?? DateAlone(flow, to, taken),
            subjectText,
            After(flow, to, To()),
            signers);
        return (memo, [.. flow.Where((_, index) => !taken.Contains(index))]);
    }

    private static int Find(ImmutableArray<FlowLine> flow, Regex label, int from)
    {
        for (var i = from; i < Math.Min(flow.Length, DeepestHead); i++)
        {
            if (label.IsMatch(flow[i].Text))
                return i;
        }
        return -1;
    }

    private static string After(ImmutableArray<FlowLine> flow, int index, Regex label) =>
        flow[index].Text[label.Match(flow[index].Text).Length..].Trim(' ', ':', '.', '\t');

    private static string? Part(Match? match, string group) =>
        match is not null && match.Groups[group].Value.Trim(' ', '.', '\t') is { Length: > 0 } text ? text : null;

    private static string? DateAlone(ImmutableArray<FlowLine> flow, int to, HashSet<int> taken)
    {
        for (var i = 0; i < to; i++)
        {
            var match = DateLine().Match(flow[i].Text);
            if (match.Success && taken.Add(i))
                return ThaiText.Normalize(match.Groups["date"].Value).Trim();
        }
        return null;
    }

    [GeneratedRegex(@"^\s*บันทึก\s*ข้อความ\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Title();

    [GeneratedRegex(@"^\s*ส่วน\s*ราช?กา[รณ]?\S?\s*[:.\t ]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Office();

    [GeneratedRegex(@"^\s*(?:เรื่อง|เรือง|เรี่อง)\s*[:.\t ]*(?=\S)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Subject();

    [GeneratedRegex(@"^\s*(?:เรียน|เรยน)\s*[:.\t ]*(?=\S)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex To();

    [GeneratedRegex(@"^\s*(?:เลข)?ที่\s*[:.]?\s*(?<no>[^\s].*?)?\s*วันที่\s*(?<date>.+)$|^\s*ที่\s+(?<no>\S[^/]{0,30}/\s*[0-9๐-๙\-–]+)\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumberAndDate();

    [GeneratedRegex(@"^\s*วันที่\s*(?<date>[0-9๐-๙].{4,30})$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DateLine();
}
