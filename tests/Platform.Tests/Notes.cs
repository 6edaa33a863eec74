using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Prongsai.Platform.Data;
using Prongsai.Platform.Modules;
using Prongsai.TestKit;

namespace Prongsai.Platform.Tests;

/// <summary>The smallest module: one table of notes.</summary>
internal sealed class NotesModule : IModule
{
    public string Name => "notes";

    public void AddServices(IServiceCollection services) { }
}

internal enum NoteStatus { Draft, Kept }

internal sealed class Note : OwnedRow
{
    public required string Text { get; set; }

    public NoteStatus Status { get; set; }

    public LocalDate? Due { get; set; }

    public decimal? Points { get; set; }
}

internal sealed class NoteTable : IEntityTypeConfiguration<Note>
{
    public void Configure(EntityTypeBuilder<Note> builder) => builder.HasIndex(note => new { note.AgencyId, note.Text }).IsUnique();
}

public sealed class NotesDatabase() : TestDatabase(new NotesModule());
