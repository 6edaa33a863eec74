using System.Collections.Immutable;
using NodaTime;
using Prongsai.Assessment.Domain;
using Prongsai.Documents;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;

namespace Prongsai.Assessment.Features.ResultMemo;

/// <summary>The text of the result memo. Thai digits throughout, as memos have them; wording is ours.</summary>
internal static class ResultMemo
{
    public static OfficialDocument Write(FiscalYear year, ScoreSheet sheet, OfficeProfile office, MemoDetails details, LocalDate today)
    {
        List<Block> blocks =
        [
            new MemoHead(
                Agency: $"สำนักปลัด {office.Name.Full}",
                Number: details.Number ?? UsualNumber(office) ?? "",
                Date: ThaiDates.Format(details.DatedOn ?? today, ThaiDateStyle.Long),
                Subject: $"รายงานผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) ประจำปีงบประมาณ พ.ศ. {year}",
                To: office.Name.ExecutiveTitle),
            Draft.Body($"ด้วยสำนักงาน ป.ป.ช. ได้ประกาศผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (Integrity and Transparency Assessment: ITA) ประจำปีงบประมาณ พ.ศ. {year} แล้ว สำนักปลัดขอรายงานผลของ{office.Name.Full} ดังนี้"),
            Draft.Body($"๑. คะแนนรวม {Score.Display(sheet.Total!.Value)} คะแนน{(sheet.Level is { } level ? $" อยู่ในระดับ \"{level.Name}\"" : "")}"),
            Draft.Body("๒. คะแนนรายแบบวัดและรายตัวชี้วัด ตามตาราง"),
            ScoreTable(year, sheet),
            .. Remarks(sheet),
            Draft.Body("จึงเรียนมาเพื่อโปรดทราบและพิจารณา"),
            Signature(details.Of(MemoLevel.Drafter), office),
            .. MemoDetails.Levels.Where(l => l != MemoLevel.Drafter).Select(l => Opinion(details.Of(l), office)),
        ];
        return new(new DocumentProperties($"บันทึกรายงานผล ITA ปี {year}", PaperForm.Memo) { ThaiDigits = true }, [.. blocks]);
    }

    /// <summary>The number a memo of this office has before it gets its own; null when the office has given no letters.</summary>
    public static string? UsualNumber(OfficeProfile office) => office.DocumentPrefix is { } prefix ? prefix + "/-" : null;

    private static OpinionBlock Opinion(MemoSigner signer, OfficeProfile office) =>
        new($"ความเห็นของ{MemoDetails.PostOf(signer.Level, office)}", signer.Opinion, Signature(signer, office));

    private static SignatureBlock Signature(MemoSigner signer, OfficeProfile office) => MemoDetails.PostOf(signer.Level, office) switch
    {
        null => new(signer.Name, signer.Post ?? "ผู้จัดทำรายงาน"),
        { } post when signer.Capacity != SigningCapacity.Holder => new(signer.Name, $"{signer.Post} {MemoDetails.Words(signer.Capacity)}") { ActingFor = post },
        { } post => new(signer.Name, post),
    };

    private static Table ScoreTable(FiscalYear year, ScoreSheet sheet)
    {
        List<TableRow> rows = [new([new("ลำดับ") { Align = TextAlign.Centre }, new("ตัวชี้วัด"), new("คะแนน") { Align = TextAlign.End }]) { IsHeader = true }];
        foreach (var tool in sheet.Pack.Tools.Where(t => sheet.Tools.ContainsKey(t.Key)))
        {
            rows.AddRange(sheet.Pack.IndicatorsOf(tool.Key).Where(i => sheet.Indicators.ContainsKey(i.Number)).Select(i => Row($"{i.Number}", i.Label, sheet.Indicators[i.Number])));
            rows.Add(Row("", $"รวม {tool.Short} {tool.Name}", sheet.Tools[tool.Key]));
        }

        rows.Add(Row("", "คะแนนรวม", sheet.Total!.Value));
        return new Table([.. rows]) { Caption = $"ผลการประเมิน ITA ปี {year}", Widths = [1, 7, 2], KeepDigits = true };
    }

    private static TableRow Row(string number, string label, decimal score) =>
        new([new(number) { Align = TextAlign.Centre }, new(label), new(Score.Display(score)) { Align = TextAlign.End }]);

    private static ImmutableArray<Block> Remarks(ScoreSheet sheet)
    {
        var remarks = ImmutableArray.CreateBuilder<Block>();
        var number = 3;
        if (sheet.NextLevel is { } next && !sheet.BlockedBy.IsEmpty)
        {
            var below = string.Join(" และ ", sheet.BlockedBy.Select(b => b == "total" ? "คะแนนรวม" : sheet.Pack.Tools.First(t => t.Key == b).Short));
            remarks.Add(Draft.Body($"{ThaiDigits.ToThai($"{number++}")}. การจะได้ระดับ \"{next.Name}\" ต้องยกระดับ {below} ให้ถึง {Score.Display(next.MinEachTool ?? next.MinTotal)} คะแนน"));
        }

        var weakest = sheet.Indicators.OrderBy(i => i.Value).Take(3).Select(i => $"ตัวชี้วัดที่ {i.Key} {sheet.Pack.Indicators.First(x => x.Number == i.Key).Label} ({Score.Display(i.Value)})").ToList();
        if (weakest.Count > 0)
        {
            remarks.Add(Draft.Body($"{ThaiDigits.ToThai($"{number}")}. ตัวชี้วัดที่ควรพัฒนาก่อน ได้แก่ {string.Join(" ", weakest)}"));
        }

        return remarks.ToImmutable();
    }
}
