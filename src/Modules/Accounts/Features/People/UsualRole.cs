using Prongsai.Organization.Contracts;
using Prongsai.Platform;

namespace Prongsai.Accounts.Features.People;

/// <summary>The role that usually goes with a post, as a proposal when people are invited. Names of posts are those of the standard posts of local government officials.</summary>
internal static class UsualRole
{
    private static readonly (string Word, Role Role)[] ByWord =
    [
        ("ตรวจสอบภายใน", Role.InternalAudit),
        ("ทรัพยากรบุคคล", Role.HumanResources),
        ("การเจ้าหน้าที่", Role.HumanResources),
        ("นิติกร", Role.Legal),
        ("การเงิน", Role.Finance),
        ("พัสดุ", Role.Finance),
        ("นโยบายและแผน", Role.Coordinator),
    ];

    /// <summary>Null for posts that usually need no account.</summary>
    public static Role? Of(OfficePerson person) => person.Rank switch
    {
        PostRank.Executive => Role.Executive,
        PostRank.ChiefAdministrator => Role.Head,
        PostRank.UnitHead => person.Post.Contains("ตรวจสอบภายใน", StringComparison.Ordinal) ? Role.InternalAudit : Role.Head,
        PostRank.Staff when person.Group == PersonGroup.Official => ByWord.FirstOrDefault(w => person.Post.Contains(w.Word, StringComparison.Ordinal)).Role,
        _ => null,
    };

    /// <summary>A head answers for one unit; the others for the whole office.</summary>
    public static Guid? UnitOf(OfficePerson person, Role role) => role == Role.Head && person.Rank == PostRank.UnitHead ? person.UnitId : null;
}
