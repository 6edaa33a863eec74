using NodaTime;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Data.Freezing;
using Prongsai.Disclosure.Domain;
using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Modules;

namespace Prongsai.Disclosure.Features.Submission;

/// <summary>Draft of the answer to the assessors: one part an item that is disputed. What was restricted since is left out.</summary>
internal sealed class ClarificationPaper(Freezes freezes, Clarifications clarifications, ItemStore store, IOffice office, IClock clock) : IDocumentKind
{
    public string Key => "oit-clarification";

    public string NameTh => "คำชี้แจงผลการประเมิน OIT";

    public async Task<Error?> MissingAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken) =>
        await FindAsync(year, cancellationToken) is { } found && found.Disputed.Any() ? null : Nothing(year);

    public async Task<Result<OfficialDocument>> BuildAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken)
    {
        if (await FindAsync(year, cancellationToken) is not { } state || !state.Disputed.Any())
        {
            return Nothing(year);
        }

        var profile = await office.ProfileAsync(cancellationToken);
        List<Block> blocks =
        [
            new MemoHead(profile.Name.Full, "", ThaiDates.Format(OfficeYear.Today(clock), ThaiDateStyle.Long), $"ขอชี้แจงผลการประเมินการเปิดเผยข้อมูลสาธารณะ (OIT) ประจำปีงบประมาณ พ.ศ. {year}", "ผู้ตรวจประเมิน ITA"),
            Draft.Body($"ตามที่ได้แจ้งผลการประเมิน {profile.Name.Full} ได้เทียบกับข้อมูลที่เผยแพร่และบันทึกไว้เมื่อ {SubmissionWords.Moment(state.Line.At)} (รหัสยืนยัน {state.Line.Hash}) แล้ว ขอชี้แจง {state.Disputed.Count()} ข้อ ดังนี้"),
        ];
        foreach (var item in state.Disputed)
        {
            blocks.Add(new Heading(2, $"{item.Item.Number} {item.Item.Title}"));
            blocks.AddRange(state.AnswerTo(item).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Draft.Body));
        }

        blocks.Add(Draft.Body("จึงเรียนมาเพื่อโปรดพิจารณา"));
        blocks.Add(new SignatureBlock(null, "ผู้บริหารของหน่วยงาน"));
        return new OfficialDocument(new DocumentProperties($"คำชี้แจง OIT ปี {year}"), [.. blocks]);
    }

    private static Error.NotFound Nothing(FiscalYear year) => new("clarification.none", $"ปี {year} ยังไม่มีข้อที่ต้องชี้แจง กรุณาตรึงข้อมูลวันส่งและกรอกผลของผู้ตรวจก่อน");

    private async Task<ClarificationState?> FindAsync(FiscalYear year, CancellationToken ct)
    {
        if (await freezes.AssessedAsync(year, ct) is not var (line, state))
        {
            return null;
        }

        var closed = (await store.YearAsync(year, ct)).Where(v => v.Row?.Prominence == Prominence.Restricted).Select(v => v.Item.Key).ToHashSet();
        var open = state with { Items = [.. state.Items.Where(i => !closed.Contains(i.Key))] };
        return new(line, open, await clarifications.AssessedAsync(line.Id, open, ct), await clarifications.AnswersAsync(line.Id, ct));
    }
}
