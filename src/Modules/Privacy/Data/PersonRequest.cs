using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Privacy.Domain;

namespace Prongsai.Privacy.Data;

/// <summary>A request of a person about the data held about them.</summary>
internal sealed class PersonRequest : OwnedRow
{
    /// <summary>Buddhist calendar year of the number.</summary>
    public int Year { get; init; }

    public int Number { get; init; }

    /// <summary>With which the asker follows it.</summary>
    public required string Code { get; init; }

    public Wanted Wanted { get; init; }

    public RequestState State { get; set; }

    public Origin Origin { get; init; }

    public required string AskerName { get; set; }

    public string? Contact { get; set; }

    public string? OnBehalfOf { get; set; }

    /// <summary>How the asker showed who they are; null until an officer has seen it.</summary>
    public string? IdentityShown { get; set; }

    public required string Details { get; set; }

    /// <summary>Whom to look for.</summary>
    public string? SubjectName { get; set; }

    public Guid? SubjectPerson { get; set; }

    public string? SubjectAccount { get; set; }

    public string? SubjectContact { get; set; }

    public LocalDate ReceivedOn { get; init; }

    public LocalDate DueOn { get; init; }

    public string? Answer { get; set; }

    public Instant? AnsweredAt { get; set; }

    public string? ErasureAskedBy { get; set; }

    public string? ErasureAskedName { get; set; }

    public string? ErasureApprovedBy { get; set; }

    public string? ErasureApprovedName { get; set; }

    public Instant? ErasedAt { get; set; }

    /// <summary>JSON: rows touched by section.</summary>
    public string? Erased { get; set; }

    public string PrintedNumber => $"{Number}/{Year}";

    public bool IsClosed => State is RequestState.Answered or RequestState.Refused;
}

internal sealed class PersonRequestTable : IEntityTypeConfiguration<PersonRequest>
{
    public void Configure(EntityTypeBuilder<PersonRequest> builder)
    {
        builder.Property(r => r.Erased).HasColumnType("jsonb");
        builder.Ignore(r => r.PrintedNumber).Ignore(r => r.IsClosed);
        builder.IsPersonal(r => r.AskerName, r => r.Id).IsPersonal(r => r.Contact, r => r.Id).IsPersonal(r => r.OnBehalfOf, r => r.Id).IsPersonal(r => r.Details, r => r.Id);
        builder.IsPersonal(r => r.IdentityShown, r => r.Id).IsPersonal(r => r.SubjectName, r => r.Id).IsPersonal(r => r.SubjectContact, r => r.Id).IsPersonal(r => r.Answer, r => r.Id);
        builder.IsPersonal(r => r.ErasureAskedName, r => r.Id).IsPersonal(r => r.ErasureApprovedName, r => r.Id);
    }
}
