using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Modules;
using Prongsai.Privacy.Domain;

namespace Prongsai.Privacy.Features.Requests;

/// <summary>Requests of persons to answer, and erasures to decide on, for งานของฉัน. Titles name no person.</summary>
internal sealed class RequestTasks(Data.Requests requests, AgencySession session) : ITaskSource
{
    private const int Most = 50;

    public async Task<IReadOnlyList<WorkItem>> DueAsync(Actor actor, FiscalYear year, CancellationToken cancellationToken)
    {
        var (manages, decides) = (session.Rights.Has("privacy.manage"), session.Rights.Has("privacy.approve", null));
        if (actor != Actor.System && !manages && !decides)
        {
            return [];
        }

        var open = (await requests.OpenAsync(Most, cancellationToken)).Where(r => year.Contains(r.DueOn));
        return [.. open.SelectMany(r => Items(r, actor, manages, decides && r.ErasureAskedBy != actor.Account))];
    }

    private static IEnumerable<WorkItem> Items(Data.PersonRequest request, Actor actor, bool manages, bool decides)
    {
        var path = $"/office/privacy/requests/{request.Id}";
        if (request.State == RequestState.AwaitingApproval && decides)
        {
            yield return new($"พิจารณาลบข้อมูลตามคำขอที่ {request.PrintedNumber}", $"{path}/approve", request.DueOn, WhyTh: "มีผู้เสนอให้ลบ รอผู้บริหารอนุมัติ") { Key = $"privacy:{request.Id}:approve", Account = actor.Account };
        }

        if (manages || actor == Actor.System)
        {
            var waits = request.State == RequestState.AwaitingApproval;
            yield return new($"ตอบคำขอข้อมูลส่วนบุคคลที่ {request.PrintedNumber}", path, request.DueOn, WhyTh: waits ? "รอผู้บริหารอนุมัติลบ" : $"{RightWords.Of(request.Wanted).NameTh} ต้องตอบภายใน 30 วัน")
            {
                Key = $"privacy:{request.Id}",
                Account = manages && actor != Actor.System ? actor.Account : null,
                AlsoBy = "privacy.manage",
                State = waits ? WorkState.Waiting : WorkState.ToDo,
            };
        }
    }
}
