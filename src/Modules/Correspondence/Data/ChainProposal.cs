using Prongsai.Correspondence.Contracts;
using Prongsai.Correspondence.Domain;
using Prongsai.Organization.Contracts;

namespace Prongsai.Correspondence.Data;

/// <summary>The line of endorsement that the posts of the office give (S10): ผู้จัดทำ → หัวหน้าส่วน → ปลัด → นายก. Levels the maker holds fall away.</summary>
internal static class ChainProposal
{
    public static IReadOnlyList<ChainStep> Of(LetterKind kind, Viewer viewer, Guid? unit)
    {
        var steps = new List<ChainStep> { new(ChainLevel.Maker, null, viewer.Person, viewer.Known?.Post ?? "ผู้จัดทำ", viewer.Known?.Name) };
        Add(steps, ChainLevel.UnitHead, viewer, p => p.Rank == PostRank.UnitHead && p.UnitId is not null && p.UnitId == (unit ?? viewer.Unit));
        Add(steps, ChainLevel.ChiefAdministrator, viewer, p => p.Rank == PostRank.ChiefAdministrator);
        if (kind != LetterKind.Minutes || steps.Count < 2)
        {
            Add(steps, ChainLevel.Executive, viewer, p => p.Rank == PostRank.Executive);
        }

        return steps;
    }

    private static void Add(List<ChainStep> steps, ChainLevel level, Viewer viewer, Func<PostInCharge, bool> wanted)
    {
        if (viewer.InCharge.FirstOrDefault(wanted) is { } post && (viewer.Person is null || post.Person?.Id != viewer.Person))
        {
            steps.Add(new(level, post.PostId, null, post.Post, post.Person?.Name));
        }
    }
}
