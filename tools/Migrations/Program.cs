Console.Error.WriteLine("This program is the design-time host of dotnet-ef; run tools/Migrations/add NAME.");
return 1;
