using Newsroom.Api.Tests.Support;

[assembly: AssemblyFixture(typeof(SharedCluster))]
