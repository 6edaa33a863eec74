using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Modules;
using Prongsai.Risk.Data;
using Prongsai.Risk.Domain;

namespace Prongsai.Risk.Features.Demo;

/// <summary>Internal control of the year before, half done, with audit findings; and a sheet of material prices.</summary>
internal sealed class DemoControl(InternalControls controls, AuditFindings findings, Data.Prices prices, IOffice office) : IDemoContent
{
    private static readonly FiscalYear Year = new(2568);

    public int Order => 53;

    public async Task<Result<Unit>> WriteAsync(CancellationToken cancellationToken)
    {
        var units = (await office.UnitsAsync(cancellationToken)).ToDictionary(u => u.Key, u => u.Id);
        var begun = await controls.BeginAsync(Year, cancellationToken);
        return (begun.Error ?? await ComponentsAsync(cancellationToken) ?? await RowsAsync(units, cancellationToken) ?? await PricesAsync(units["works"], cancellationToken)) is { } fault ? fault : Unit.Done;
    }

    private async Task<Error?> ComponentsAsync(CancellationToken ct) =>
        (await controls.SetComponentAsync(Year, 1, null,
        [
            "ประกาศเจตนารมณ์สุจริตและไม่รับของขวัญ ผู้บริหารร่วมกิจกรรมทุกครั้ง", "สภาท้องถิ่นซักถามการเบิกจ่ายทุกสมัยประชุม", "คำสั่งแบ่งงานและมอบอำนาจเป็นปัจจุบัน",
            "ส่งเจ้าหน้าที่อบรม 18 คน ตำแหน่งผู้อำนวยการกองช่างยังว่าง", "แบบประเมินผลงานมีข้อเรื่องการควบคุมภายใน",
        ], "เพียงพอ ควรสรรหาผู้อำนวยการกองช่าง", ct)).Error
        ?? (await controls.SetComponentAsync(Year, 2, null, ["แผนปฏิบัติการกำหนดวัตถุประสงค์ของทุกงาน", "ประเมินความเสี่ยงทุกส่วนราชการปีละครั้ง", "", ""], null, ct)).Error;

    private async Task<Error?> RowsAsync(Dictionary<string, Guid> units, CancellationToken ct)
    {
        var found = await findings.AddAsync(new("ไม่ได้ตรวจนับพัสดุประจำปีภายในกำหนด", FindingSource.External, "หนังสือแจ้งผลการตรวจสอบ ลงวันที่ 12 มิ.ย. 2568", new(2025, 6, 12), units["finance"], new(2025, 12, 31)), ct);
        var late = await findings.AddAsync(new("ใบเบิกน้ำมันบางฉบับไม่ลงเลขไมล์", FindingSource.Internal, "รายงานการตรวจสอบ ครั้งที่ 1/2569", new(2026, 1, 20), units["office"], new(2026, 3, 15)), ct);
        if ((found.Error ?? late.Error) is { } fault)
        {
            return fault;
        }

        var first = await controls.AddRowAsync(Year, new("การบริหารพัสดุ", "ให้พัสดุมีครบและใช้งานได้", "พัสดุสูญหายโดยไม่ทราบเวลา", "มีทะเบียนพัสดุและคำสั่งกรรมการตรวจนับ", "มีการควบคุมแต่ตรวจนับล่าช้า",
            "ยังตรวจนับไม่ทันกำหนด", "ตั้งกรรมการตรวจนับก่อนสิ้นเดือนกันยายนทุกปี", [units["finance"]], new(2025, 12, 31)), null, found.Value, ct);
        var second = await controls.AddRowAsync(Year, new("การจ่ายเบี้ยยังชีพ", "จ่ายถูกคน ถูกเวลา", "จ่ายให้ผู้ไม่มีสิทธิ", "เทียบทะเบียนราษฎรปีละครั้ง", "ยังไม่ถี่พอ", "อาจจ่ายให้ผู้เสียชีวิตก่อนรอบตรวจ", "เทียบทะเบียนทุกเดือนก่อนเบิก", [units["welfare"]], new(2026, 3, 31)), null, null, ct);
        var third = await controls.AddRowAsync(Year, new("การก่อสร้างถนน", "ได้งานตามแบบ", "ผู้ควบคุมงานไม่พอ", "ใช้ผู้ควบคุมงานร่วมกันสองโครงการ", null, null, null, [units["works"]], null), null, null, ct);
        if ((first.Error ?? second.Error ?? third.Error) is { } wrong)
        {
            return wrong;
        }

        return (await controls.CorrectAsync(first.Value, 0, new(2025, 12, 26), "ตั้งกรรมการตามคำสั่งที่ 212/2568 และตรวจนับครบแล้ว", ct)).Error;
    }

    private async Task<Error?> PricesAsync(Guid works, CancellationToken ct)
    {
        var sheet = await prices.MakeAsync(new(2569), "ก่อสร้างถนนคอนกรีตเสริมเหล็ก หมู่ที่ 4", "หมู่ที่ 4 ตำบลตัวอย่าง อำเภอสาธิต", works, ct);
        if (!sheet.IsOk || ((await prices.AddItemAsync(sheet.Value, "หินคลุก", "ลบ.ม.", 320m, ct)).Error ?? (await prices.AddItemAsync(sheet.Value, "ทรายหยาบ", "ลบ.ม.", 85.5m, ct)).Error) is not null)
        {
            return sheet.Error;
        }

        var items = (await prices.FindAsync(sheet.Value, ct))!.Items;
        foreach (var (item, origin, name, km, price, transport) in new (Guid, PriceOrigin, string, decimal, decimal, decimal)[]
        {
            (items[0].Id, PriceOrigin.NearOffice, "สำนักงานพาณิชย์จังหวัดตัวอย่างเหนือ", 64.2m, 412.50m, 0m), (items[0].Id, PriceOrigin.NearOffice, "สำนักงานพาณิชย์จังหวัดตัวอย่างใต้", 98m, 398m, 0m),
            (items[1].Id, PriceOrigin.Survey, "ร้านสมมติวัสดุ", 12m, 450m, 60m), (items[1].Id, PriceOrigin.Survey, "ร้านสมมุติการค้า", 15.5m, 430m, 50m), (items[1].Id, PriceOrigin.Survey, "ท่าทรายตัวอย่าง", 21m, 385.75m, 0m),
        })
        {
            var link = origin == PriceOrigin.NearOffice ? "https://www.example.go.th/prices" : null;
            var file = link is null ? new GivenFile("ใบเสนอราคา.txt", () => new MemoryStream("ใบเสนอราคาสมมติ"u8.ToArray())) : null;
            if ((await prices.AddPriceAsync(sheet.Value, item, new(origin, name, km, Satang.FromBaht(price), Satang.FromBaht(transport), new LocalDate(2026, 1, 12), link, file), ct)).Error is { } fault)
            {
                return fault;
            }
        }

        return null;
    }
}
