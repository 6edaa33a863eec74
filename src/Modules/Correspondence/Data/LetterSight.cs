using Prongsai.Correspondence.Contracts;
using Prongsai.Correspondence.Domain;
using Prongsai.Platform.Data;

namespace Prongsai.Correspondence.Data;

/// <summary>The one place that says who sees what. Lists, search, files, exports and single letters all begin here.</summary>
internal static class LetterSight
{
    /// <summary>Letters the viewer may read.</summary>
    public static IQueryable<Letter> Letters(Db db, Viewer viewer)
    {
        var (account, person, units, posts) = (viewer.Account, viewer.Person, viewer.Units, viewer.Posts);
        var delegated = ByDelegation(db, viewer, withinLimit: false).Select(e => e.LetterId);
        return db.Set<Letter>().Where(l =>
            (l.SignedAt != null && l.Audience != LetterAudience.Concerned)
            || l.DrafterAccount == account
            || (person != null && l.DrafterPerson == person)
            || (l.UnitId != null && units.Contains(l.UnitId.Value))
            || db.Set<Endorsement>().Any(e => e.LetterId == l.Id && (
                (person != null && (e.PersonId == person || e.ByPerson == person))
                || (e.PostId != null && posts.Contains(e.PostId.Value))))
            || delegated.Contains(l.Id)
            || (l.SignedAt != null && person != null && db.Set<Circular>().Any(c => c.LetterId == l.Id
                && db.Set<Recipient>().Any(r => r.CircularId == c.Id && r.PersonId == person))));
    }

    /// <summary>Levels at which it is the viewer's turn to sign.</summary>
    public static IQueryable<Endorsement> Turns(Db db, Viewer viewer)
    {
        var (person, posts, delegated) = (viewer.Person, viewer.Posts, ByDelegation(db, viewer, withinLimit: true).Select(e => e.Id));
        return db.Set<Endorsement>().Where(e => e.State == ChainState.Waiting
            && ((person != null && e.PersonId == person) || (e.PostId != null && posts.Contains(e.PostId.Value)) || delegated.Contains(e.Id))
            && db.Set<Letter>().Any(l => l.Id == e.LetterId && l.State == LetterState.Proposed && l.Round == e.Round)
            && !db.Set<Endorsement>().Any(o => o.LetterId == e.LetterId && o.Round == e.Round && o.State == ChainState.Waiting && o.Place < e.Place));
    }

    /// <summary>Letters received that the viewer may read.</summary>
    public static IQueryable<IncomingLetter> Incoming(Db db, Viewer viewer)
    {
        var (keeps, units) = (viewer.KeepsBooks, viewer.Units);
        return db.Set<IncomingLetter>().Where(l => !l.IsRestricted || keeps || (l.UnitId != null && units.Contains(l.UnitId.Value)));
    }

    /// <summary>Circulars the viewer sent or received.</summary>
    public static IQueryable<Circular> Circulars(Db db, Viewer viewer)
    {
        var (account, person) = (viewer.Account, viewer.Person);
        return db.Set<Circular>().Where(c => c.SenderAccount == account || (person != null && c.SenderPerson == person)
            || (person != null && db.Set<Recipient>().Any(r => r.CircularId == c.Id && r.PersonId == person)));
    }

    /// <summary>Levels of posts whose power to sign the viewer holds by an order: only letters of its unit and kinds.</summary>
    /// <param name="withinLimit">Only those whose amount the order allows.</param>
    private static IQueryable<Endorsement> ByDelegation(Db db, Viewer viewer, bool withinLimit) => viewer.Delegated.Aggregate(
        db.Set<Endorsement>().Where(e => false),
        (all, power) =>
        {
            var (post, unit, kinds, most) = (power.FromPostId, power.Unit, SigningPower.KindsOf(power.Permission), withinLimit ? power.LimitAmount?.Value : null);
            return all.Concat(db.Set<Endorsement>().Where(e => e.PostId == post && db.Set<Letter>().Any(l =>
                l.Id == e.LetterId && kinds.Contains(l.Kind) && (unit == null || l.UnitId == unit) && (most == null || l.AmountSatang <= most))));
        });

    /// <summary>What the public page may know of: signed letters that bear a code.</summary>
    public static IQueryable<Letter> Checkable(Db db) => db.Set<Letter>().Where(l => l.SignedAt != null && !l.IsUnchecked);
}
