using System.Diagnostics;
using System.Text;
using Prongsai.Kernel;
using Shouldly;
using Xunit;

namespace Prongsai.Documents.Tests.Reading;

/// <summary>A thousand damaged copies: each is read or refused, none stops the process, hangs or eats the memory.</summary>
[Collection(RunAlone.Name)]
public sealed class DamagedCopiesTests
{
    private const int CopiesPerFile = 125;
    private const long MostMemory = 500L * 1024 * 1024;
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(12);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public void Damaged_copies_are_read_or_refused_but_never_crash(int file)
    {
        var original = DamageBase.Files[file];
        Papers.TryRead(original).IsOk.ShouldBeTrue();
        var damage = new Damage(new Random(7919 + file));
        for (var copy = 0; copy < CopiesPerFile; copy++)
        {
            var bytes = damage.Of(original);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var started = Stopwatch.GetTimestamp();
            var result = Papers.TryRead(bytes, $"สำเนา {file}-{copy}.docx");
            Stopwatch.GetElapsedTime(started).ShouldBeLessThan(MostTime, $"file {file} copy {copy}");
            (result.IsOk || result.Error is Error.Invalid { Message.Length: > 0 }).ShouldBeTrue();
            (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(MostMemory);
        }
    }
}

/// <summary>Files of every kind to damage.</summary>
internal static class DamageBase
{
    private const string Markdown = "# แผนสมมติ\n\n**ส่วนที่ ๑**\n\n| ลำดับ | ผล |\n|---|---|\n| 1 | <ul><li>ก</li></ul> <input type=\"checkbox\" checked> เสร็จ |\n| 2 | [ ] ค้าง |\n\n- ข้อ\n  - ย่อย\n";
    private const string Tabs = "รายงาน\n\nลำดับ\tวิธี\tผล\n1\t<ol><li>ก</li><li>ข</li></ol>\t\"สอง\nบรรทัด\"\n2\t<p>ค</p>\t☑ ง\n\n๑. หนึ่ง\n๒. สอง\n";
    private const string Html = "<!doctype html><html><body><h1>ก</h1><table><tr><th rowspan=2>ข<th colspan=3>ค<tr><td>ง<td><ol><li>จ</ol><td><input type=checkbox></table></body></html>";

    public static readonly byte[][] Files =
    [
        Encoding.UTF8.GetBytes(Markdown),
        Encoding.UTF8.GetBytes(Tabs),
        Encoding.UTF8.GetBytes(Html),
        CodePagesEncodingProvider.Instance.GetEncoding(874)!.GetBytes(Tabs),
        [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Markdown)],
        OfficeFiles.Docx(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:t>ก</w:t></w:r></w:p>"
            + "<w:p><w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val='1'/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☒</w:t></w:r></w:sdtContent></w:sdt></w:p>",
            ("word/_rels/document.xml.rels", OfficeFiles.Links(("n", "numbering", "numbering.xml"))),
            ("word/numbering.xml", "<w:numbering $w><w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='thaiNumbers'/><w:lvlText w:val='%1.'/></w:lvl></w:abstractNum>"
                + "<w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num></w:numbering>")),
        OfficeFiles.Docx(string.Concat(Enumerable.Repeat(
            "<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val='restart'/></w:tcPr><w:p><w:r><w:t>ก</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr>"
            + "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>", 5))),
        OfficeFiles.Xlsx(
            "<sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' s='1'><v>45292</v></c></row><row r='2'><c r='A2'><v>1.5</v></c><c r='C2' t='b'><v>1</v></c></row></sheetData>"
            + "<mergeCells><mergeCell ref='A1:A2'/></mergeCells>",
            ("xl/sharedStrings.xml", "<sst $x><si><t>ก</t></si></sst>"),
            ("xl/styles.xml", "<styleSheet $x><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>")),
    ];
}

/// <summary>Flips bits, cuts, doubles and swaps pieces; in containers also inside a member that is packed again properly.</summary>
internal sealed class Damage(Random random)
{
    public byte[] Of(byte[] original)
    {
        var isContainer = original is [(byte)'P', (byte)'K', ..];
        return isContainer && random.Next(4) > 0 ? InsideMember(original) : Bytes([.. original]);
    }

    private byte[] InsideMember(byte[] original)
    {
        var parts = OfficeFiles.Unzip(original);
        var at = random.Next(parts.Count);
        if (random.Next(10) == 0)
        {
            parts.RemoveAt(at);
        }
        else
        {
            parts[at] = (parts[at].Name, random.Next(2) == 0 ? Bytes([.. parts[at].Content]) : Letters([.. parts[at].Content]));
        }
        return OfficeFiles.Zip(parts);
    }

    private byte[] Bytes(List<byte> bytes)
    {
        for (var times = random.Next(1, 6); times > 0 && bytes.Count > 1; times--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 200), bytes.Count - at);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 2:
                    bytes.RemoveRange(at, length);
                    break;
                case 3:
                    bytes.InsertRange(at, Enumerable.Repeat(bytes.GetRange(at, length), random.Next(1, 200)).SelectMany(b => b));
                    break;
                default:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
            }
        }
        return [.. bytes];
    }

    /// <summary>Changes numbers and signs only, so that most copies stay well-formed and go deep.</summary>
    private byte[] Letters(List<byte> bytes)
    {
        for (var times = random.Next(1, 12); times > 0; times--)
        {
            var at = random.Next(bytes.Count);
            if (char.IsAsciiLetterOrDigit((char)bytes[at]))
            {
                bytes[at] = (byte)"0123456789AZaz-"[random.Next(15)];
            }
        }
        return [.. bytes];
    }
}
