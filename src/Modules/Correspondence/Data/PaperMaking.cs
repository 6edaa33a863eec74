using Prongsai.Correspondence.Contracts;
using Prongsai.Correspondence.Domain;
using Prongsai.Correspondence.Domain.Forms;
using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;

namespace Prongsai.Correspondence.Data;

/// <summary>The paper of a letter as it stands: the frozen one when signed, else made from the draft with the people expected to sign.</summary>
internal sealed class PaperMaking(IOffice office, IOfficePictures pictures, Viewing viewing, UnitPrefixes prefixes)
{
    public async Task<OfficialDocument> OfAsync(LetterView view, CancellationToken ct)
    {
        var letter = view.Letter;
        if (letter.SignedPaper is { } signed)
        {
            return DocumentJson.Read(signed);
        }

        var facts = await FactsAsync(letter.Kind, letter.UnitId, await PlacesAsync(view, ct), ct);
        return Write(letter, view.Content, facts);
    }

    /// <summary>The paper of a form not yet saved.</summary>
    public async Task<OfficialDocument> PreviewAsync(LetterKind kind, LetterContent content, Guid? unit, LetterView? view, CancellationToken ct)
    {
        if (view?.Letter.GivenPaper is not null)
        {
            return await OfAsync(view, ct);
        }

        var places = view is { Chain.Count: > 0 } ? await PlacesAsync(view, ct) : await ProposedPlacesAsync(kind, unit, ct);
        var facts = await FactsAsync(kind, unit, places, ct);
        return LetterForms.Write(kind, content, facts).WithEmblem(facts.Emblem);
    }

    public async Task<PaperFacts> FactsAsync(LetterKind kind, Guid? unit, IReadOnlyList<PaperPlace> places, CancellationToken ct)
    {
        var profile = await office.ProfileAsync(ct);
        var prefix = (await prefixes.AllAsync(ct)).GetValueOrDefault(unit ?? default) ?? profile.DocumentPrefix;
        var year = viewing.Today.Year + 543;
        var number = LetterKinds.Of(kind).Book is { } book ? NumberForm.Blank(book, prefix, year) : "";
        return new(profile, await viewing.UnitNameAsync(unit, ct), number, "", places) { Emblem = await pictures.EmblemAsync(ct) };
    }

    public static OfficialDocument Write(Letter letter, LetterContent content, PaperFacts facts) =>
        (letter.GivenPaper is { } given ? GivenPaper.Write(DocumentJson.Read(given), facts) : LetterForms.Write(letter.Kind, content, facts)).WithEmblem(facts.Emblem);

    /// <summary>Signing places of the chain, signed or expected.</summary>
    public async Task<IReadOnlyList<PaperPlace>> PlacesAsync(LetterView view, CancellationToken ct)
    {
        var chain = view.Chain.Where(e => e.State is ChainState.Waiting or ChainState.Signed).ToList();
        if (chain.Count == 0 || LetterStates.IsOpen(view.Letter.State))
        {
            return await ProposedPlacesAsync(view.Letter.Kind, view.Letter.UnitId, ct, (view.Letter.DrafterName, view.Letter.DrafterPost));
        }

        var inCharge = (await viewing.ReadAsync(ct)).InCharge.ToDictionary(p => p.PostId);
        return [.. chain.Select(e => e.State == ChainState.Signed ? Signed(e) : Expected(e.PostId is { } post ? inCharge.GetValueOrDefault(post) : null, e.PostName, e.PersonName))];
    }

    public static PaperPlace Signed(Endorsement e) => new(e.Capacity == CapacityKind.Own && e.ByPost is { } own ? own : e.PostName, e.ByName)
    {
        OwnPost = e.ByPost,
        InPlaceOf = Words(e.Capacity),
        Opinion = e.Opinion,
        Date = e.DoneAt is { } at ? ThaiDates.Format(OfficeYear.DayOf(at), ThaiDateStyle.Short) : null,
        IsSigned = true,
    };

    private static PaperPlace Expected(PostInCharge? post, string postName, string? personName) => post?.Person is not { } person
        ? new(postName, personName)
        : new(postName, person.Name) { OwnPost = person.Post, InPlaceOf = Words(post.Capacity.Kind) };

    private static string? Words(CapacityKind? kind) => kind switch
    {
        CapacityKind.ActingForHolder => "รักษาราชการแทน",
        CapacityKind.ActingInPosition => "รักษาการในตำแหน่ง",
        CapacityKind.ByDelegation => "ปฏิบัติราชการแทน",
        _ => null,
    };

    private async Task<IReadOnlyList<PaperPlace>> ProposedPlacesAsync(LetterKind kind, Guid? unit, CancellationToken ct, (string Name, string? Post)? maker = null)
    {
        var viewer = await viewing.ReadAsync(ct);
        var steps = ChainProposal.Of(kind, viewer, unit);
        var inCharge = viewer.InCharge.ToDictionary(p => p.PostId);
        return [.. steps.Select(s => s.Level == ChainLevel.Maker
            ? new PaperPlace(maker?.Post ?? s.PostName, maker?.Name ?? s.PersonName)
            : Expected(s.Post is { } post ? inCharge.GetValueOrDefault(post) : null, s.PostName, s.PersonName))];
    }
}
