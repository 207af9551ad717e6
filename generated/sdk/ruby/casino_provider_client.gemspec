# frozen_string_literal: true

Gem::Specification.new do |gem|
  gem.name = 'casino_provider_client'
  gem.version = '1.0.0'
  gem.summary = 'Client of the Casino Provider Operator API'
  gem.description = 'Reads the catalog, launches games, fetches artwork, and verifies the signed callbacks of the wallet.'
  gem.authors = ['Casino Provider']
  gem.homepage = 'https://casinoprovider.example'
  gem.license = 'MIT'
  gem.required_ruby_version = '>= 3.1'
  gem.files = Dir['lib/**/*.rb', 'sig/**/*.rbs', 'README.md', 'LICENSE']
  gem.metadata = { 'rubygems_mfa_required' => 'true' }
end
