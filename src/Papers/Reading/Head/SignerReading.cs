using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Prongsai.Papers.Reading;

/// <summary>Names in brackets with the post under them and the opinion title above them.</summary>
internal static partial class SignerReading
{
    private const int ReachOfTitle = 5;
    private const int LongestPost = 90;

    public static (ImmutableArray<PrintedSigner> Signers, IReadOnlyCollection<int> Lines) Read(ImmutableArray<FlowLine> flow, int from)
    {
        var signers = ImmutableArray.CreateBuilder<PrintedSigner>();
        var lines = new HashSet<int>();
        for (var i = from; i < flow.Length; i++)
        {
            var match = Name().Match(flow[i].Text);
            if (!match.Success)
                continue;
            var title = TitleAbove(flow, i, lines);
            var post = PostBelow(flow, i, lines);
            lines.Add(i);
            signers.Add(new(match.Groups["name"].Value.Trim(), post, title));
        }
        return (signers.ToImmutable(), lines);
    }

    private static string? TitleAbove(ImmutableArray<FlowLine> flow, int at, HashSet<int> lines)
    {
        for (var i = at - 1; i >= Math.Max(0, at - ReachOfTitle) && !lines.Contains(i); i--)
        {
            if (!Opinion().IsMatch(flow[i].Text))
                continue;
            lines.Add(i);
            return flow[i].Text.Trim();
        }
        return null;
    }

    /// <summary>The post, and a second line that the first one asks for ("รักษาราชการแทน" … whom).</summary>
    private static string? PostBelow(ImmutableArray<FlowLine> flow, int at, HashSet<int> lines)
    {
        if (at + 1 >= flow.Length || !IsPost(flow[at + 1]))
            return null;
        lines.Add(at + 1);
        var post = flow[at + 1].Text.Trim();
        if (at + 2 >= flow.Length || !IsPost(flow[at + 2]) || !GoesOn(flow[at + 1], flow[at + 2]))
            return post;
        lines.Add(at + 2);
        return $"{post} {flow[at + 2].Text.Trim()}";
    }

    private static bool GoesOn(FlowLine post, FlowLine next) =>
        next.Block == post.Block || post.Text.TrimEnd().EndsWith("แทน", StringComparison.Ordinal) || ActingFront().IsMatch(next.Text);

    private static bool IsPost(FlowLine line) =>
        line.Text.Length <= LongestPost && !line.IsTableRow && !Name().IsMatch(line.Text) && !Opinion().IsMatch(line.Text) && !PageMark.Is(line.Text);

    [GeneratedRegex(@"^\s*(?:ลงชื่อ[\s.…]*)?\(\s*(?<name>(?:นาย|นาง(?:สาว)?|น\.ส\.|ว่าที่|ร\.ต|พ\.|ส\.|จ\.|ดร\.|[ก-ฮเ-ไ]\S*\s)[^()0-9๐-๙]{2,60})\)\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"^\s*(?:ความ(?:คิด)?เห็น|ข้อพิจารณา|คำสั่ง)\s*(?:ของ|นาย|ปลัด|หัวหน้า|[:.…]|$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Opinion();

    [GeneratedRegex(@"^\s*(?:รักษาราชการแทน|ปฏิบัติหน้าที่|ปฏิบัติราชการแทน|รักษาการ)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ActingFront();
}
