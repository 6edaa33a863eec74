using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Organization.Data;

/// <summary>The new holder lets a paper of the former one stay in force.</summary>
internal sealed class Reaffirmation : OwnedRow
{
    public Guid PaperId { get; init; }
    public Guid HolderId { get; init; }
    public LocalDate On { get; init; }
}

internal sealed class ReaffirmationTable : IEntityTypeConfiguration<Reaffirmation>
{
    public void Configure(EntityTypeBuilder<Reaffirmation> builder) => builder.HasIndex(r => new { r.AgencyId, r.PaperId, r.HolderId }).IsUnique();
}

/// <summary>Something that ends on a day.</summary>
internal sealed record Ending(string Title, string What, LocalDate On, string Path);

/// <param name="Holder">Who holds the post now; null while it is vacant.</param>
internal sealed record ToSignAnew(SignedPaper Paper, string SignedBy, OfficePerson? Holder);

internal sealed record TermView(IReadOnlyList<Ending> Endings, IReadOnlyList<ToSignAnew> Papers);

/// <summary>Watches terms, acting periods, bodies and orders that end soon, and papers whose signer has left the post.</summary>
internal sealed class TermWatch(AgencyData data, DelegationReading delegations, BodyReading bodies, IEnumerable<ISignedByHolder> seams)
{
    private const int TermDays = 120, OrderDays = 60, ActingDays = 30;
    private static readonly ActKind Reaffirmed = new("organization.paper_reaffirmed", "ผู้ดำรงตำแหน่งใหม่ให้ใช้เอกสารเดิมต่อ");

    public async Task<TermView> ViewAsync(LocalDate day, CancellationToken ct)
    {
        var book = await delegations.BookAsync(ct);
        var there = await bodies.AllAsync(ct);
        return new([.. Endings(book, there, day).OrderBy(e => e.On)], await PapersAsync(book, there, day, ct));
    }

    public Task<Result<Kernel.Unit>> ReaffirmAsync(Guid paper, Guid holder, LocalDate day, CancellationToken cancellationToken) => data.ActAsync<Kernel.Unit>(Reaffirmed, (act, _) =>
    {
        act.Concerns("organization.delegation_order", paper);
        act.Concerns("organization.body", paper); // whichever of the two it is
        act.Db.Add(new Reaffirmation { PaperId = paper, HolderId = holder, On = day });
        return Task.FromResult<Result<Kernel.Unit>>(Kernel.Unit.Done);
    }, cancellationToken);

    private static IEnumerable<Ending> Endings(DelegationBook book, IReadOnlyList<BodyView> there, LocalDate day)
    {
        foreach (var holding in book.Roster.Holdings.Where(h => h.IsOn(day) && h.TermEnds <= day.PlusDays(TermDays)))
        {
            yield return new(book.PersonName(holding.PersonId), $"ครบวาระ {book.PostName(holding.PostId)}", holding.TermEnds!.Value, $"/office/people/{holding.PersonId}");
        }

        foreach (var acting in book.Roster.Actings.Where(a => a.IsOn(day) && a.Until <= day.PlusDays(ActingDays)))
        {
            yield return new(book.PersonName(acting.PersonId), $"สิ้นสุดการรักษาราชการแทน {book.PostName(acting.PostId)}", acting.Until!.Value, $"/office/people/posts/{acting.PostId}");
        }

        foreach (var body in there.Where(b => b.Body.IsOn(day) && b.Body.Until <= day.PlusDays(OrderDays)))
        {
            yield return new(body.Body.Name, "ครบวาระของคณะ", body.Body.Until!.Value, $"/office/bodies/{body.Body.Id}");
        }

        foreach (var order in book.Orders.Where(o => book.IsLive(o, day) && o.Until <= day.PlusDays(OrderDays)))
        {
            yield return new($"คำสั่งที่ {order.Number}", $"มอบอำนาจให้{book.ToName(order)}สิ้นสุด", order.Until!.Value, $"/office/delegations/{order.Id}");
        }
    }

    private async Task<IReadOnlyList<ToSignAnew>> PapersAsync(DelegationBook book, IReadOnlyList<BodyView> there, LocalDate day, CancellationToken ct)
    {
        List<SignedPaper> papers =
        [
            .. book.Orders.Where(o => book.IsLive(o, day) && o.GivenBy is not null).Select(o => new SignedPaper(o.Id, $"คำสั่งมอบอำนาจที่ {o.Number} ให้{book.ToName(o)}", $"/office/delegations/{o.Id}", o.GivenBy!.Value, o.FromPostId, o.SignedOn)),
            .. there.Where(b => b.Body.IsOn(day) && b.Body is { SignedBy: not null, OrderDate: not null }).Select(b => new SignedPaper(b.Body.Id, $"คำสั่งแต่งตั้ง{b.Body.Name}", $"/office/bodies/{b.Body.Id}", b.Body.SignedBy!.Value, null, b.Body.OrderDate!.Value)),
        ];
        foreach (var seam in seams)
        {
            papers.AddRange(await seam.InForceAsync(day, ct));
        }

        var executive = book.Roster.PostsOn(day).FirstOrDefault(p => p.Rank == PostRank.Executive)?.Id;
        List<ToSignAnew> left =
        [
            .. papers.Select(p => (Paper: p, Post: p.Post ?? executive))
                .Where(p => p.Post is { } post && HasLeft(book.Roster, post, p.Paper, day))
                .Select(p => new ToSignAnew(p.Paper, book.PersonName(p.Paper.SignedBy), book.Roster.HolderOf(p.Post!.Value, day) is { } holder ? book.Roster.InService(holder.PersonId, day) : null))
                .OrderBy(p => p.Paper.SignedOn),
        ];
        var settled = left.Exists(p => p.Holder is not null)
            ? (await data.ReadAsync((db, token) => db.Set<Reaffirmation>().Select(r => new { r.PaperId, r.HolderId }).ToListAsync(token), ct)).Select(r => (r.PaperId, r.HolderId)).ToHashSet()
            : [];
        return left.FindAll(p => p.Holder is null || !settled.Contains((p.Paper.Id, p.Holder.Id)));
    }

    /// <summary>The signer held the post when signing and no longer does. One who only acted has not left anything.</summary>
    private static bool HasLeft(Roster roster, Guid post, SignedPaper paper, LocalDate day) =>
        roster.Holdings.Any(h => h.PostId == post && h.PersonId == paper.SignedBy && h.IsOn(paper.SignedOn)) && roster.HolderOf(post, day)?.PersonId != paper.SignedBy;
}
