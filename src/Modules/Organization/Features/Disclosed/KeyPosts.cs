using NodaTime;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;

namespace Prongsai.Organization.Features.Disclosed;

/// <summary>Which posts an office shows of its structure and its executives, and how they stand to each other.</summary>
internal static class KeyPosts
{
    public static bool IsKey(PostRank rank) => rank <= PostRank.CouncilChair || IsHead(rank);

    /// <summary>Executives and heads: those whose photograph and contact are disclosed.</summary>
    public static bool IsHead(PostRank rank) =>
        rank is PostRank.Executive or PostRank.DeputyExecutive or PostRank.ChiefAdministrator or PostRank.DeputyChiefAdministrator or PostRank.UnitHead;

    public static (string Th, string En) SideOf(PersonGroup group) => group switch
    {
        PersonGroup.Political => ("ฝ่ายการเมือง", "Elected side"),
        PersonGroup.Council => ("สภา", "Council"),
        _ => ("ฝ่ายประจำ", "Permanent side"),
    };

    public static Post? Above(Post post, Roster roster, LocalDate day)
    {
        PostRank? rank = post.Rank switch
        {
            PostRank.DeputyExecutive or PostRank.ExecutiveStaff or PostRank.ChiefAdministrator => PostRank.Executive,
            PostRank.DeputyChiefAdministrator or PostRank.UnitHead => PostRank.ChiefAdministrator,
            _ => null,
        };
        return rank is null ? null : roster.PostsOn(day).FirstOrDefault(p => p.Rank == rank);
    }
}
