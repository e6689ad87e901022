// The newsroom's event, not the logger's.
global using EventId = Newsroom.Domain.EventId;
