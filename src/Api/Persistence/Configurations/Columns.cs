using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Newsroom.Domain;
using Newsroom.Domain.Dates;
using Newsroom.Domain.Sources;

namespace Newsroom.Api.Persistence.Configurations;

internal sealed class SourceIdColumn() : ValueConverter<SourceId, Guid>(id => id.Value, value => new SourceId(value));

internal sealed class ArticleIdColumn()
    : ValueConverter<ArticleId, Guid>(id => id.Value, value => new ArticleId(value));

internal sealed class ClaimIdColumn() : ValueConverter<ClaimId, Guid>(id => id.Value, value => new ClaimId(value));

internal sealed class CitationIdColumn()
    : ValueConverter<CitationId, Guid>(id => id.Value, value => new CitationId(value));

internal sealed class EventIdColumn() : ValueConverter<EventId, Guid>(id => id.Value, value => new EventId(value));

internal sealed class QuestionIdColumn()
    : ValueConverter<QuestionId, Guid>(id => id.Value, value => new QuestionId(value));

internal sealed class TermIdColumn() : ValueConverter<TermId, Guid>(id => id.Value, value => new TermId(value));

internal sealed class PartialDateColumn()
    : ValueConverter<PartialDate, string>(date => date.Edtf, text => PartialDate.Parse(text));

internal sealed class CountryCodeColumn()
    : ValueConverter<CountryCode, string>(code => code.Value, text => CountryCode.Parse(text));

internal sealed class LanguageTagColumn()
    : ValueConverter<LanguageTag, string>(tag => tag.Value, text => LanguageTag.Parse(text));

internal sealed class WebAddressColumn()
    : ValueConverter<WebAddress, string>(address => address.Value, text => WebAddress.Parse(text));

internal sealed class WordColumn<T>()
    : ValueConverter<T, string>(value => Wording<T>.Of(value), word => Wording<T>.Read(word))
    where T : struct, Enum;
