using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Organization.Data;

/// <summary>A person of the office. Never deleted: leaving ends what is held.</summary>
internal sealed class Person : OwnedRow
{
    /// <summary>"นาย", "นาง", "ว่าที่ ร.ต."; empty when not known.</summary>
    public required string Title { get; set; }
    public required string GivenName { get; set; }
    public required string FamilyName { get; set; }
    public string? Email { get; set; }
    public string? Telephone { get; set; }

    /// <summary>Stored file of the photograph.</summary>
    public Guid? PhotoId { get; set; }

    /// <summary>As printed: "นางสาวสมมติ ตัวอย่าง".</summary>
    public string Name => $"{Title}{GivenName} {FamilyName}".Trim();
}

internal sealed class PersonTable : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder) => builder
        .IsPersonal(p => p.Title, p => p.Id)
        .IsPersonal(p => p.GivenName, p => p.Id)
        .IsPersonal(p => p.FamilyName, p => p.Id)
        .IsPersonal(p => p.Email, p => p.Id)
        .IsPersonal(p => p.Telephone, p => p.Id);
}
