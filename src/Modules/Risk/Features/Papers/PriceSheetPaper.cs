using System.Globalization;
using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Modules;
using Prongsai.Risk.Data;
using Prongsai.Risk.Domain;

namespace Prongsai.Risk.Features.Papers;

/// <summary>ใบราคาวัสดุ: each material, its price, where it came from, every price that was found with its proof (S151). The year's sheets together are a report, one sheet is a memo to sign.</summary>
internal sealed class PriceSheetPaper(Data.Prices prices, RiskPaperSource source, IOffice office) : IDocumentKind
{
    public string Key => "construction-prices";

    public string NameTh => "ใบราคาวัสดุก่อสร้าง (กรณีพาณิชย์จังหวัดไม่เผยแพร่ราคา)";

    public string PreparePath => "/office/risk/prices";

    public string PrepareTh => "แก้ไขใบราคา";

    public async Task<Error?> MissingAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken) => (await prices.OfYearAsync(year, cancellationToken)).Any(b => b.Items.Count > 0) ? null
        : new Error.NotFound("risk.no_prices", $"ยังไม่มีใบราคาวัสดุของปี {year} เริ่มที่หน้า ใบราคาวัสดุก่อสร้าง");

    public async Task<Result<OfficialDocument>> BuildAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken)
    {
        var books = (await prices.OfYearAsync(year, cancellationToken)).Where(b => b.Items.Count > 0).ToList();
        if (books.Count == 0)
        {
            return (await MissingAsync(agency, year, cancellationToken))!;
        }

        var name = (await office.ProfileAsync(cancellationToken)).Name.Full;
        return Sheet.Of($"ใบราคาวัสดุก่อสร้าง {name} ปี {year}", true, books.SelectMany((book, i) => (Block[])
        [
            .. i > 0 ? new Block[] { new PageBreak() } : [], .. Sheet.Head("ใบราคาวัสดุก่อสร้าง", name, year), new Paragraph($"งาน {book.Sheet.Title} สถานที่ {book.Sheet.Site}"), .. Body(book), new SignatureBlock(null, "ผู้คำนวณราคากลาง"),
        ]));
    }

    /// <summary>One sheet as the memo by which its unit reports the prices: with the office's emblem, a number and the places of the chain once it is sent for signing.</summary>
    public async Task<OfficialDocument> WriteAsync(PriceBook book, CancellationToken cancellationToken)
    {
        var (profile, units) = (await office.ProfileAsync(cancellationToken), await office.UnitsAsync(cancellationToken));
        var subject = $"รายงานราคาวัสดุก่อสร้างที่พาณิชย์จังหวัดไม่เผยแพร่ งาน{book.Sheet.Title}";
        return new(new DocumentProperties(subject, PaperForm.Memo) { Landscape = true },
        [
            new MemoHead($"{(book.Sheet.UnitId is { } unit ? RiskWords.Unit(units, unit) + " " : "")}{profile.Name.Full}", profile.DocumentPrefix is { } prefix ? prefix + "/-" : "", ThaiDates.Format(source.Today, ThaiDateStyle.Long), subject, profile.Name.ExecutiveTitle),
            Sheet.Body($"ด้วยงาน{book.Sheet.Title} สถานที่ก่อสร้าง {book.Sheet.Site} มีวัสดุ {book.Items.Count} รายการที่ต้องหาราคาเพิ่มเติม จึงขอรายงานราคาที่ใช้และที่มาของราคา ดังนี้"),
            .. Body(book),
            Sheet.Body("จึงเรียนมาเพื่อโปรดพิจารณา"),
            new SignatureBlock(null, "ผู้คำนวณราคากลาง"),
        ]);
    }

    private static IEnumerable<Block> Body(PriceBook book)
    {
        yield return Sheet.Table("ราคาที่ใช้", [1, 6, 2, 2, 2.5, 3, 7], ["ที่", "วัสดุ", "หน่วย", "จำนวน", "ราคาต่อหน่วย (บาท)", "รวม (บาท)", "ที่มาของราคา"], book.Items.Select(item => Row(book, item)));
        yield return Sheet.Table("ราคาที่พบทั้งหมดและหลักฐาน", [3.4, 3.2, 4.4, 2.4, 2, 2, 2.2, 2.4, 4.6], ["วัสดุ", "ที่มา", "สำนักงานหรือร้าน", "ระยะทาง (กม.)", "ราคา", "ค่าขนส่ง", "ไม่รวมขนส่ง", "วันที่", "หลักฐาน"],
            book.Items.SelectMany(item => book.Of(item).Select(f => new[]
            {
                Sheet.Cell(item.Name), Sheet.Cell(RiskWords.Of(f.Origin)), Sheet.Cell(f.Name), Sheet.Right(f.Km?.ToString("0.##", CultureInfo.InvariantCulture) ?? "-"),
                Sheet.Right($"{f.Price}"), Sheet.Right($"{f.Transport}"), Sheet.Right($"{f.Fact.Bare}"), Sheet.Cell(RiskWords.Day(f.FoundOn)), Sheet.Cell(Proof(f)),
            })));
        yield return Sheet.Note($"ลำดับการหาราคา: พาณิชย์จังหวัดที่ก่อสร้าง, พาณิชย์จังหวัดใกล้เคียงที่ศาลากลางใกล้สถานที่ก่อสร้างที่สุด, ราคาเฉลี่ยไม่รวมค่าขนส่งจากการสืบราคาอย่างน้อย {MaterialPrice.LeastSurveyed} ราย (จำนวนรายรอยืนยันกับคู่มือ) ราคาเฉลี่ยปัดเป็นสตางค์");
        yield return new Paragraph(book.Sheet is { CheckedOn: { } on, CheckedBy: { } by } ? $"ตรวจหลักฐานของทุกราคาแล้วเมื่อวันที่ {ThaiDates.Format(on, ThaiDateStyle.Long)} โดย {by}" : "ยังไม่มีผู้ตรวจหลักฐานของราคา");
    }

    private static string Proof(PriceFound f) => string.Join(" และ ", new[] { f.Link, f.FileId is null ? null : "แฟ้มแนบในระบบ" }.OfType<string>());

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
