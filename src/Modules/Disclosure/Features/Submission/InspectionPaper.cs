using NodaTime;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Data.Inspecting;
using Prongsai.Disclosure.Domain;
using Prongsai.Disclosure.Features.Inspect;
using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Modules;

namespace Prongsai.Disclosure.Features.Submission;

/// <summary>Questions of inspectors with their answers, as a paper. Items that are restricted are left out.</summary>
internal sealed class InspectionPaper(InspectorQuestions questions, ItemUnits items, IOffice office, IClock clock) : IDocumentKind
{
    public string Key => "oit-inspection";

    public string NameTh => "คำถามของผู้ตรวจและคำตอบ OIT";

    public async Task<Error?> MissingAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken) => (await FindAsync(year, cancellationToken)).Count > 0 ? null : Nothing(year);

    public async Task<Result<OfficialDocument>> BuildAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken)
    {
        var threads = await FindAsync(year, cancellationToken);
        if (threads.Count == 0)
        {
            return Nothing(year);
        }

        var profile = await office.ProfileAsync(cancellationToken);
        List<Block> blocks =
        [
            new MemoHead(profile.Name.Full, "", ThaiDates.Format(OfficeYear.Today(clock), ThaiDateStyle.Long), $"คำถามของผู้ตรวจและคำตอบ การเปิดเผยข้อมูลสาธารณะ (OIT) ประจำปีงบประมาณ พ.ศ. {year}", "ผู้ตรวจ"),
            Draft.Body($"ผู้ตรวจได้ถาม {threads.Count} คำถาม {profile.Name.Full} ตอบแล้ว {threads.Count(t => !t.IsOpen)} คำถาม ดังนี้"),
        ];
        foreach (var thread in threads)
        {
            blocks.Add(new Heading(2, InspectWords.Item(thread.Question)));
            blocks.Add(Draft.Body($"{thread.By.FromAgency} ถามเมื่อ {SubmissionWords.Moment(thread.Question.AskedAt, ThaiDateStyle.Long)}"));
            blocks.AddRange(Lines(thread.Question.Text));
            foreach (var reply in thread.Replies)
            {
                blocks.Add(Draft.Body($"{(reply.ByOffice ? "ตอบโดย" : "ถามต่อโดย")} {reply.Post} เมื่อ {SubmissionWords.Moment(reply.At, ThaiDateStyle.Long)}"));
                blocks.AddRange(Lines(reply.Text));
            }

            if (thread.IsOpen)
            {
                blocks.Add(Draft.Body($"รอตอบ ภายใน {ThaiDates.Format(thread.Question.DueOn, ThaiDateStyle.Long)}"));
            }
        }

        blocks.Add(new SignatureBlock(null, "ผู้บริหารของหน่วยงาน"));
        return new OfficialDocument(new DocumentProperties($"คำถามของผู้ตรวจ OIT ปี {year}"), [.. blocks]);
    }

    private static IEnumerable<Block> Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Draft.Body);

    private static Error.NotFound Nothing(FiscalYear year) => new("inspection.paper_none", $"ปี {year} ยังไม่มีผู้ตรวจถาม เชิญผู้ตรวจได้ที่หน้าส่งข้อมูล ITAS");

    private async Task<List<InspectorThread>> FindAsync(FiscalYear year, CancellationToken ct)
    {
        var threads = await questions.ListAsync(year, null, null, ct);
        var units = threads.Count == 0 ? [] : await items.OfAsync(year, ct);
        return [.. threads.Where(t => units.GetValueOrDefault(t.Question.ItemKey)?.Prominence != Prominence.Restricted).OrderBy(t => ItemStore.Pack(year).ItemByKey(t.Question.ItemKey)?.Ordinal ?? int.MaxValue).ThenBy(t => t.Question.AskedAt)];
    }
}
