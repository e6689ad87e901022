using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Newsroom.Domain;

namespace Newsroom.Api.Persistence.Configurations;

/// <summary>What every aggregate's table has: a unique key, a version that guards writes, and the order of lists.</summary>
internal abstract class EntryConfiguration<T> : IEntityTypeConfiguration<T>
    where T : LedgerEntry
{
    public void Configure(EntityTypeBuilder<T> builder)
    {
        builder.HasKey("Id");
        builder.Property("Id").ValueGeneratedNever();
        builder.Ignore(e => e.Type);
        builder.Ignore(e => e.Identity);
        builder.Ignore(e => e.Reference);
        builder.Property(e => e.Key).HasMaxLength(100);
        builder.HasIndex(e => e.Key).IsUnique();
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.Property(e => e.WithdrawalReason).HasMaxLength(Limits.Reason);
        builder.HasIndex("CreatedAt", "Id").IsDescending();
        builder.HasIndex(e => e.WithdrawnWith).HasFilter("withdrawn_with is not null");
        builder.HasIndex("UpdatedAt", "Id").IsDescending();
        ConfigureOwn(builder);
    }

    protected abstract void ConfigureOwn(EntityTypeBuilder<T> builder);

    /// <summary>A list of rows that belong to the aggregate, read and written through a field.</summary>
    protected static EntityTypeBuilder<TRow> Rows<TRow>(
        EntityTypeBuilder<T> builder,
        string navigation,
        string table,
        string owner
    )
        where TRow : class
    {
        builder.HasMany<TRow>(navigation).WithOne().HasForeignKey(owner).IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(navigation).UsePropertyAccessMode(PropertyAccessMode.Field);
        var rows = builder.Metadata.Model.FindEntityType(typeof(TRow))!;
        rows.SetTableName(table);
#pragma warning disable EF1001 // The public way to a related type's builder leads through the model builder, which a configuration does not get.
        return new EntityTypeBuilder<TRow>(rows);
#pragma warning restore EF1001
    }
}

/// <summary>Lengths in code points, the same in the database, in validation and in the document.</summary>
internal static class Limits
{
    public const int Name = 300;
    public const int Line = 500;
    public const int Sentence = 2_000;
    public const int Description = 10_000;
    public const int Word = 100;
    public const int Reason = 2_000;
}
