using System.Globalization;
using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Modules;
using Prongsai.Risk.Data;
using Prongsai.Risk.Domain;

namespace Prongsai.Risk.Features.Papers;

/// <summary>ใบราคาวัสดุ: each material, its price, where it came from, every price that was found (S151).</summary>
internal sealed class PriceSheetPaper(Data.Prices prices, IOffice office) : IDocumentKind
{
    public string Key => "construction-prices";

    public string NameTh => "ใบราคาวัสดุก่อสร้าง (กรณีพาณิชย์จังหวัดไม่เผยแพร่ราคา)";

    public string PreparePath => "/office/risk/prices";

    public async Task<Error?> MissingAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken) => (await prices.OfYearAsync(year, cancellationToken)).Any(b => b.Items.Count > 0) ? null
        : new Error.NotFound("risk.no_prices", $"ยังไม่มีใบราคาวัสดุของปี {year} เริ่มที่หน้า ใบราคาวัสดุก่อสร้าง");

    public async Task<Result<OfficialDocument>> BuildAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken)
    {
        var books = (await prices.OfYearAsync(year, cancellationToken)).Where(b => b.Items.Count > 0).ToList();
        return books.Count == 0 ? (await MissingAsync(agency, year, cancellationToken))! : await WriteAsync(books, year, cancellationToken);
    }

    public async Task<OfficialDocument> WriteAsync(IReadOnlyList<PriceBook> books, FiscalYear year, CancellationToken cancellationToken)
    {
        var name = (await office.ProfileAsync(cancellationToken)).Name.Full;
        return Sheet.Of($"ใบราคาวัสดุก่อสร้าง {name} ปี {year}", true, books.SelectMany((book, i) => One(book, name, year, i > 0)));
    }

    private static IEnumerable<Block> One(PriceBook book, string name, FiscalYear year, bool isLater)
    {
        if (isLater)
        {
            yield return new PageBreak();
        }

        foreach (var block in Sheet.Head("ใบราคาวัสดุก่อสร้าง", name, year))
        {
            yield return block;
        }

        yield return new Paragraph($"งาน {book.Sheet.Title} สถานที่ {book.Sheet.Site}");
        yield return Sheet.Table("ราคาที่ใช้", [1, 6, 2, 2, 2.5, 3, 7], ["ที่", "วัสดุ", "หน่วย", "จำนวน", "ราคาต่อหน่วย (บาท)", "รวม (บาท)", "ที่มาของราคา"], book.Items.Select(item => Row(book, item)));
        yield return Sheet.Table("ราคาที่พบทั้งหมด", [4, 4, 5, 2, 2.5, 2.5, 2.5, 2.5], ["วัสดุ", "ที่มา", "สำนักงานหรือร้าน", "ระยะทาง (กม.)", "ราคา", "ค่าขนส่ง", "ไม่รวมขนส่ง", "วันที่"],
            book.Items.SelectMany(item => book.Of(item).Select(f => new[]
            {
                Sheet.Cell(item.Name), Sheet.Cell(RiskWords.Of(f.Origin)), Sheet.Cell(f.Name), Sheet.Right(f.Km?.ToString("0.##", CultureInfo.InvariantCulture) ?? "-"),
                Sheet.Right($"{f.Price}"), Sheet.Right($"{f.Transport}"), Sheet.Right($"{f.Fact.Bare}"), Sheet.Cell(RiskWords.Day(f.FoundOn)),
            })));
        yield return Sheet.Note($"ลำดับการหาราคา: พาณิชย์จังหวัดที่ก่อสร้าง, พาณิชย์จังหวัดใกล้เคียงที่ศาลากลางใกล้สถานที่ก่อสร้างที่สุด, ราคาเฉลี่ยไม่รวมค่าขนส่งจากการสืบราคาอย่างน้อย {MaterialPrice.LeastSurveyed} ราย (จำนวนรายรอยืนยันกับคู่มือ) ราคาเฉลี่ยปัดเป็นสตางค์");
        yield return new SignatureBlock(null, "ผู้คำนวณราคากลาง");
    }

    private static TableCell[] Row(PriceBook book, PriceItem item)
    {
        var worked = book.Worked(item);
        var total = item.Quantity is { } quantity && worked.Price is { } price ? $"{Satang.FromBaht(quantity * price.Value / 100m)}" : "-";
        return
        [
            Sheet.Centre($"{item.Place}"), Sheet.Cell(item.Name), Sheet.Centre(item.UnitWord), Sheet.Right(item.Quantity?.ToString("#,##0.####", CultureInfo.InvariantCulture) ?? "-"),
            Sheet.Right(worked.Price is { } found ? $"{found}" : "ยังไม่มีราคา"), Sheet.Right(total), Sheet.Cell(worked.SayTh),
        ];
    }
}
