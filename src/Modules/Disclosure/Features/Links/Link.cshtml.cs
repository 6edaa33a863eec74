using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Disclosure.Data.Links;
using Prongsai.Disclosure.Domain.Links;
using Prongsai.Disclosure.Features.Item;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Jobs;

namespace Prongsai.Disclosure.Features.Links;

/// <summary>One external address: how it stands, what stood on the page, every look at it; a look now.</summary>
[Authorize(Policy = "disclosure.edit")]
internal sealed class LinkModel(LinkReading reading, LinkAsking asking, IOffice office, ILinkCamera camera) : PageModel
{
    private const int PageSize = 30;

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public LinkLine Line { get; private set; } = null!;

    public string Uptime { get; private set; } = "";

    public int Looks { get; private set; }

    public int PageCount => Math.Max(1, (Looks + PageSize - 1) / PageSize);

    public IReadOnlyList<LinkCheck> Checks { get; private set; } = [];

    public IReadOnlyList<LinkSnapshot> Snapshots { get; private set; } = [];

    /// <summary>The newest first.</summary>
    public IReadOnlyList<LinkPicture> Pictures { get; private set; } = [];

    /// <summary>Why there is no picture, or no newer one; null when all is well.</summary>
    public string? NoPicture { get; private set; }

    /// <summary>The look somebody asked for, while it is under way.</summary>
    public QueuedJob? Running { get; private set; }

    /// <summary>Why the look asked for was not done.</summary>
    public string? Failed { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await ReadAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await ReadAsync(id, ct))
        {
            return NotFound();
        }

        var asked = await asking.AskAsync(Line.Link, ct);
        if (!asked.IsOk)
        {
            Failed = asked.Error.Message;
            return Page();
        }

        return Redirect(Line.Path);
    }

    private async Task<bool> ReadAsync(Guid id, CancellationToken ct)
    {
        var reader = ItemPages.ReaderOf(User, await office.UnitsAsync(ct));
        if (await reading.FindAsync(id, reader, ct) is not { } found)
        {
            return false;
        }

        Line = new(found.Link, found.Uses, reading.Now);
        Uptime = LinksModel.UptimeText((await reading.UptimeAsync([id], ct)).GetValueOrDefault(id));
        P = Math.Clamp(P, 1, 100_000);
        (Looks, Checks) = await reading.ChecksAsync(id, (P - 1) * PageSize, PageSize, ct);
        Snapshots = await reading.SnapshotsAsync(id, ct);
        Pictures = await reading.PicturesAsync(id, ct);
        NoPicture = WhyNoPicture(found.Link);
        var job = await asking.JobAsync(found.Link, ct);
        (Running, Failed) = (job is { State: JobState.Waiting or JobState.Running } ? job : null, job is { State: JobState.Failed } ? job.Sentence : null);
        return true;
    }

    private string? WhyNoPicture(WatchedLink link)
    {
        if (camera.WhyOff is { } off)
        {
            return off;
        }

        return link.PictureFault is { } fault && link.PictureTriedAt is { } tried ? $"ลองถ่ายภาพเมื่อ {LinkLine.Moment(tried)} แล้วไม่ได้ เพราะ{LinkWords.NoPicture(fault)} ข้อความของหน้ายังเก็บตามปกติ และระบบจะลองใหม่เอง"
            : Pictures.Count > 0 ? null
            : link.PictureDueAt is not null || Snapshots.Count > 0 ? "ยังไม่มีภาพ ระบบจะถ่ายให้เองหลังการตรวจ วันละไม่เกินหนึ่งภาพ"
            : null;
    }
}
