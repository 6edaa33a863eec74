using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Data.Inspecting;
using Prongsai.Disclosure.Domain;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Modules;

namespace Prongsai.Disclosure.Features.Inspect;

/// <summary>Inspectors' questions for the unit of each item, what waits for a second person's word, and for the inspector the way in.</summary>
internal sealed class InspectorTasks(InspectorQuestions questions, InspectionReading inspections, ItemStore store, AgencySession session) : ITaskSource
{
    public async Task<IReadOnlyList<WorkItem>> DueAsync(Actor actor, FiscalYear year, CancellationToken cancellationToken)
    {
        if (actor != Actor.System && session.Rights.Has("disclosure.inspect") && !session.Rights.Has("disclosure.edit"))
        {
            return await inspections.MeAsync(cancellationToken) is { Row: { } row } ? [new("ตรวจข้อมูลเปิดเผย (OIT) ตามคำเชิญ", "/office/inspect", row.UntilDay, WhyTh: "เลือกวันที่จะดู สุ่มข้อ ถาม และดาวน์โหลดชุดหลักฐานได้") { Account = actor.Account }] : [];
        }

        var open = (await questions.ListAsync(year, null, null, cancellationToken)).Where(t => t.IsOpen).ToList();
        var rows = open.Count == 0 ? [] : (await store.YearAsync(year, cancellationToken)).Select(v => v.Row).OfType<YearItem>().ToDictionary(r => r.ItemKey);
        return [.. open.Select(t => Task(t, rows.GetValueOrDefault(t.Question.ItemKey))), .. await WaitingAsync(actor, year, cancellationToken)];
    }

    private static WorkItem Task(InspectorThread thread, YearItem? item) => new(
        $"ตอบคำถามผู้ตรวจเรื่อง {ItemStore.Pack(thread.Question.FiscalYear).ItemByKey(thread.Question.ItemKey)?.Number ?? thread.Question.ItemKey}",
        $"/office/disclosure/submission/inspector-questions/{thread.Question.Id}", thread.Question.DueOn, WhyTh: $"{thread.By.FromAgency} ถามไว้ คำตอบและคำถามเก็บไว้เป็นหลักฐาน")
    {
        Key = $"disclosure:inspector:{thread.Question.Id}:{thread.Replies.Count}",
        Unit = item?.UnitId,
        AlsoBy = "disclosure.assign",
        Since = OfficeYear.DayOf(thread.Replies.Count > 0 ? thread.Replies[^1].At : thread.Question.AskedAt),
        IsRestricted = item?.Prominence == Prominence.Restricted,
    };

    private async Task<IEnumerable<WorkItem>> WaitingAsync(Actor actor, FiscalYear year, CancellationToken ct) =>
        actor == Actor.System || !session.Rights.Has("disclosure.publish", null) || !year.Contains(inspections.Today) ? []
            : (await inspections.WaitingAsync(ct)).Where(row => row.GivenBy != actor.Account).Select(row => new WorkItem(
                $"พิจารณาให้ผู้ตรวจ{row.Name}เห็นข้อมูลจำกัดการเข้าถึง", $"/office/disclosure/submission/inspectors/{row.Id}", WhyTh: $"เชิญโดย {row.GivenByName} ผู้ตรวจยังไม่เห็นข้อมูลส่วนนี้จนกว่าคนที่สองจะเห็นชอบ")
            {
                Key = $"disclosure:inspection:{row.Id}",
                Account = actor.Account,
                Since = OfficeYear.DayOf(row.InvitedAt),
            });
}
