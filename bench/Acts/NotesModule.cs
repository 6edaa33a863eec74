using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Prongsai.Platform.Data;
using Prongsai.Platform.Modules;

namespace Prongsai.Bench.Acts;

/// <summary>The smallest module: one table written through acts, and its twin written plainly.</summary>
internal sealed class NotesModule : IModule
{
    public string Name => "notes";

    public void AddServices(IServiceCollection services) { }
}

internal sealed class Note : OwnedRow
{
    public required string Text { get; set; }

    public LocalDate? DueOn { get; set; }
}

internal sealed class NoteTable : IEntityTypeConfiguration<Note>
{
    public void Configure(EntityTypeBuilder<Note> builder) { }
}
