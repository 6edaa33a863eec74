using NodaTime;

namespace Prongsai.Organization.Contracts;

/// <summary>Place of a member in a committee or working group.</summary>
public enum BodyRole
{
    /// <summary>ประธานกรรมการ.</summary>
    Chair,

    /// <summary>รองประธานกรรมการ.</summary>
    ViceChair,

    /// <summary>กรรมการ.</summary>
    Member,

    /// <summary>กรรมการและเลขานุการ.</summary>
    Secretary,

    /// <summary>กรรมการและผู้ช่วยเลขานุการ.</summary>
    AssistantSecretary,
}

/// <param name="Person">Null for a member from outside the office.</param>
/// <param name="Post">Post or standing as printed after the name.</param>
public sealed record OfficeBodyMember(Guid? Person, string Name, string Post, BodyRole Role);

/// <summary>A committee or working group.</summary>
/// <param name="DutiesTh">Its duties, one an entry.</param>
public sealed record OfficeBody(Guid Id, string Name, IReadOnlyList<OfficeBodyMember> Members, IReadOnlyList<string> DutiesTh, LocalDate? From, LocalDate? Until);

/// <summary>The committees and working groups of the agency entered.</summary>
public interface IBodies
{
    /// <summary>Those in office on the day, by name.</summary>
    Task<IReadOnlyList<OfficeBody>> InOfficeAsync(LocalDate day, CancellationToken cancellationToken);

    Task<OfficeBody?> FindAsync(Guid body, CancellationToken cancellationToken);
}
