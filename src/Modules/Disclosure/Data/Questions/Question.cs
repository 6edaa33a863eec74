using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Prongsai.Disclosure.Domain;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Disclosure.Data;

/// <summary>A citizen's question on the public board.</summary>
internal sealed class Question : OwnedRow
{
    /// <summary>With which the asker reads the answer.</summary>
    public required string Code { get; init; }
    public QuestionState State { get; set; }
    public required string Text { get; init; }
    public string? AskerName { get; set; }

    /// <summary>Where the answer is sent; emptied once it is closed.</summary>
    public string? AskerEmail { get; set; }

    /// <summary>Asked on the English page.</summary>
    public bool English { get; init; }
    public Instant AskedAt { get; init; }
    public LocalDate DueOn { get; init; }
    public string? Answer { get; set; }

    /// <summary>The post of whoever answered; never the name.</summary>
    public string? AnsweredByPost { get; set; }
    public Instant? AnsweredAt { get; set; }
    public string? HiddenReason { get; set; }
    public Instant? ClosedAt { get; set; }
}

internal sealed class QuestionTable : IEntityTypeConfiguration<Question>
{
    public void Configure(EntityTypeBuilder<Question> builder)
    {
        builder.HasIndex(q => new { q.AgencyId, q.State, q.AskedAt });
        builder.IsPersonal(q => q.Text, q => q.Id).IsPersonal(q => q.AskerName, q => q.Id).IsPersonal(q => q.AskerEmail, q => q.Id);
        builder.IsPersonal(q => q.Answer, q => q.Id).IsPersonal(q => q.HiddenReason, q => q.Id);
    }
}
