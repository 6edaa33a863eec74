using System.Text;
using Prongsai.Kernel;
using Shouldly;

namespace Prongsai.Documents.Tests.Reading;

/// <summary>Short ways to read something in a test and to look at what came out.</summary>
internal static class Papers
{
    public static OfficialDocument Read(string text, string name = "ตัวอย่าง.txt") => Read(Encoding.UTF8.GetBytes(text), name);

    public static OfficialDocument Read(byte[] bytes, string name = "ตัวอย่าง.bin")
    {
        var result = TryRead(bytes, name);
        result.IsOk.ShouldBeTrue(result.Error?.Message);
        return result.Value!;
    }

    public static Result<OfficialDocument> TryRead(byte[] bytes, string name = "ตัวอย่าง.bin", ReadLimits? limits = null)
    {
        using var stream = new MemoryStream(bytes);
        return DocumentReader.Read(stream, name, limits, CancellationToken.None);
    }

    public static Error.Invalid Refused(byte[] bytes, string name, ReadLimits? limits = null) =>
        TryRead(bytes, name, limits).Error.ShouldBeOfType<Error.Invalid>();

    public static Error.Invalid Refused(string text, ReadLimits limits) => Refused(Encoding.UTF8.GetBytes(text), "ตัวอย่าง.txt", limits);

    public static Table OnlyTable(this OfficialDocument paper) => paper.Blocks.OfType<Table>().ShouldHaveSingleItem();

    /// <summary>Rows as "a | b | c"; continuation cells are "^".</summary>
    public static string[] Rows(this Table table) =>
        [.. table.Rows.Select(r => string.Join(" | ", r.Cells.Select(c => c.IsContinuation ? "^" : c.Content.Text())))];
}
