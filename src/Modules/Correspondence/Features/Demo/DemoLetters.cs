using Prongsai.Correspondence.Data;
using Prongsai.Correspondence.Domain;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Modules;

namespace Prongsai.Correspondence.Features.Demo;

/// <summary>Letters of อบต.ตัวอย่าง in every state, written and signed by its made-up people.</summary>
internal sealed class DemoLetters(AgencySession session, IPeople people, IOffice office, Viewing viewing, DemoDesk desk) : IDemoContent
{
    private const string CheckBase = "https://www.example.go.th/demo/check/";

    private IReadOnlyList<PostInCharge> posts = [];

    public int Order => 40;

    public async Task<Result<Unit>> WriteAsync(CancellationToken cancellationToken)
    {
        posts = await people.InChargeAsync(viewing.Today, cancellationToken);
        var maker = (await people.InServiceAsync(viewing.Today, cancellationToken)).FirstOrDefault(p => p.Rank == PostRank.Staff && p.UnitId is not null);
        if (maker is null || Levels().Count < 2)
        {
            return Unit.Done; // an office without people has no letters either
        }

        var profile = await office.ProfileAsync(cancellationToken);
        try
        {
            foreach (var letter in DemoLetterTexts.All(profile, maker, await people.InServiceAsync(viewing.Today, cancellationToken)))
            {
                if ((await WriteAsync(letter, maker, cancellationToken)).Error is { } fault)
                {
                    return fault;
                }
            }

            return await ReceiveAsync(maker, cancellationToken);
        }
        finally
        {
            session.Enter(session.Agency, Actor.System);
        }
    }

    private async Task<Result<Unit>> WriteAsync(DemoLetter letter, OfficePerson maker, CancellationToken ct)
    {
        As(maker);
        var started = await desk.Drafts.StartAsync(letter.Kind, letter.Content, new(maker.UnitId, letter.Audience, false), ct);
        if (!started.IsOk || letter.Signatures < 0)
        {
            return started.Then<Unit>(_ => Unit.Done);
        }

        var id = started.Value;
        var proposed = await desk.Chain.ProposeAsync(id, 0, Levels(), ct);
        if (!proposed.IsOk)
        {
            return proposed;
        }

        var signatures = await SignAsync(id, letter, ct);
        return signatures.IsOk && letter.Signatures >= Levels().Count ? await IssueAsync(id, letter, maker, ct) : signatures;
    }

    private async Task<Result<Unit>> SignAsync(Guid id, DemoLetter letter, CancellationToken ct)
    {
        foreach (var level in Levels().Take(letter.Signatures))
        {
            As(posts.First(p => p.PostId == level.Post).Person!);
            var view = (await desk.Store.FindAsync(id, ct))!;
            var signed = await desk.Signing.SignAsync(id, view.Letter.Version, view.Turn!.IsFinal ? "เห็นชอบ" : "เห็นควรเสนอเพื่อโปรดพิจารณา", CheckBase, ct);
            if (!signed.IsOk)
            {
                return signed.Error;
            }
        }

        if (letter.ReturnedBecause is not { } why)
        {
            return Unit.Done;
        }

        As(posts.First(p => p.PostId == Levels()[letter.Signatures].Post).Person!);
        return await desk.Chain.ReturnAsync(id, (await desk.Store.FindAsync(id, ct))!.Letter.Version, why, ct);
    }

    private async Task<Result<Unit>> IssueAsync(Guid id, DemoLetter letter, OfficePerson maker, CancellationToken ct)
    {
        As(maker);
        var version = (await desk.Store.FindAsync(id, ct))!.Letter.Version;
        if (letter.CancelledBecause is { } why)
        {
            return await desk.Issuing.CancelAsync(id, version, why, ct);
        }

        var sent = letter.SentHow is { } how ? await desk.Issuing.SendAsync(id, version, how, ct) : Unit.Done;
        return sent.IsOk && letter.Circulated ? await CirculateAsync(id, letter, maker, ct) : sent;
    }

    private async Task<Result<Unit>> CirculateAsync(Guid id, DemoLetter letter, OfficePerson maker, CancellationToken ct)
    {
        var inService = await people.InServiceAsync(viewing.Today, ct);
        var to = new Addressees(inService.Where(p => p.Rank == PostRank.UnitHead).Select(p => p.Id).ToHashSet(), new HashSet<PersonGroup>(), new HashSet<Guid> { maker.UnitId!.Value }, new HashSet<Guid>());
        var sent = await desk.Circulars.SendAsync(letter.Content.Subject, "ขอให้ผู้รับผิดชอบทุกคนอ่านคำสั่งและกดรับทราบ", id, viewing.Today.PlusDays(7), to, ct);
        if (!sent.IsOk)
        {
            return sent.Error;
        }

        foreach (var reader in inService.Where(p => p.Rank == PostRank.UnitHead).Take(2))
        {
            As(reader);
            var read = await desk.Circulars.AcknowledgeAsync(sent.Value, ct);
            if (!read.IsOk)
            {
                return read;
            }
        }

        return Unit.Done;
    }

    private async Task<Result<Unit>> ReceiveAsync(OfficePerson keeper, CancellationToken ct)
    {
        As(keeper);
        var finance = (await office.UnitsAsync(ct)).FirstOrDefault(u => u.Key == "finance")?.Id;
        foreach (var received in DemoLetterTexts.Received(viewing.Today, keeper.UnitId, finance))
        {
            if ((await desk.Incoming.RegisterAsync(received, null, ct)).Error is { } fault)
            {
                return fault;
            }
        }

        return Unit.Done;
    }

    private List<ChainStep> Levels() =>
    [
        .. new[] { PostRank.ChiefAdministrator, PostRank.Executive }.Select(rank => posts.FirstOrDefault(p => p.Rank == rank && p.Person is not null)).OfType<PostInCharge>()
            .Select(p => new ChainStep(p.Rank == PostRank.Executive ? ChainLevel.Executive : ChainLevel.ChiefAdministrator, p.PostId, null, p.Post, p.Person!.Name)),
    ];

    private void As(OfficePerson person) =>
        session.Enter(session.Agency, new Actor($"demo-{person.Id:N}", person.Name, person.Post, person.Id), null, Rights.Everything);
}

/// <summary>The commands the demo is written with, the same as an officer's.</summary>
internal sealed record DemoDesk(LetterDrafts Drafts, LetterChain Chain, LetterSigning Signing, LetterIssuing Issuing, DemoBooks Books)
{
    public LetterStore Store => Books.Store;

    public Data.Circulars Circulars => Books.Circulars;

    public IncomingBook Incoming => Books.Incoming;
}

internal sealed record DemoBooks(LetterStore Store, Data.Circulars Circulars, IncomingBook Incoming);
